/**
 * The engine as the workbench uses it: loaded on the first Run or Submit, never before. Everything that
 * comes back is in words of the page's language already, so that the page itself needs no sentences.
 */
export { checkOnce } from './check-once.ts';
export { exploreOnce } from './explore-once.ts';
export { gradeOnce } from './grade-once.ts';
export { gradeScheduleOnce, judgeSteps } from './grade-schedule-once.ts';
export { measureOnce } from './measure-once.ts';
export { openStepper } from './open-stepper.ts';
export { replayOnce } from './replay-once.ts';
export { runOnce } from './run-once.ts';
export { speakFailure } from './speak.ts';
