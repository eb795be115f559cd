/** Searches with known numbers of executions, through the command, against the best native tools. */
import { say } from '../scripts/terminal.ts';
import { command } from './measure.ts';
import type { Row } from './rows.ts';

interface Printed {
  executions: number;
  redundant: number;
  probes: number;
  steps: number;
}

/** Other tools need less than this for a program: then it counts to be within twice the faster one. */
const SHORT_SECONDS = 1;

/** Prints a line; false = the number of executions is not the known one. */
export async function search({ program, genmc, nidhugg }: Row, floor: number): Promise<boolean> {
  const limit = String(2 * program.executions);
  const { seconds, processor, printed } = await command<Printed>(['explore', '--max-executions', limit], program);
  const { executions, redundant, steps } = printed;
  const isRight = executions === program.executions && redundant === 0;
  const count = isRight
    ? `${executions} executions`
    : `WRONG: ${executions} executions (${redundant} redundant), not ${program.executions}`;
  const perStep = (seconds * 1e9) / steps;
  const goal = goalOf(genmc, nidhugg);
  const figures = [
    `${seconds.toFixed(2).padStart(6)} s`,
    `${processor === null ? '?' : processor.toFixed(2)} s of processor time`,
    `${(seconds / goal).toFixed(2)} of the goal of ${goal.toFixed(2)} s (GenMC ${genmc}, Nidhugg ${nidhugg})`,
    count,
    `${(executions / seconds).toFixed(0)} executions and ${(steps / seconds / 1000).toFixed(0)} thousand operations a second`,
    `${(perStep / floor).toFixed(1)} resumes an operation`,
  ];
  say('bench', `${program.name.padEnd(20)} ${figures.join('; ')}`);
  return isRight;
}

/** Ahead of both where that takes a second; within twice the faster one elsewhere. */
function goalOf(genmc: number, nidhugg: number): number {
  const faster = Math.min(genmc, nidhugg);
  return faster > SHORT_SECONDS ? faster : 2 * faster;
}
