/** What learners import from 'multiprocessing'. */
export {
  activeChildren,
  cpuCount,
  currentProcess,
  Process,
  type ProcessOptions,
  parentProcess,
} from '../multiprocessing/process.ts';
