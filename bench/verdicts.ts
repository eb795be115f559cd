/**
 * What a learner waits for: each answer of each exercise, right and wrong, graded in a sandbox that has just been
 * opened, from the text to the verdict with its evidence.
 */

import { createNodeSandbox } from '../engine/sandbox/node-host.ts';
import { gradeAnswer } from '../graders/grade-answer.ts';
import { compileFiles } from '../graders/node/compile-files.ts';
import { listExercises, loadExercise } from '../graders/node/load.ts';
import { loadGrader } from '../graders/registry.ts';
import { answersOf } from '../graders/verify/answers.ts';
import { say } from '../scripts/terminal.ts';
import { childrensProcessorTime, duration, median } from './measure.ts';

/** Seconds of processor time that a verdict may take. */
const GOAL = 1;
/** How many of the slowest are printed where all keep the goal. */
const SHOWN = 10;

interface Timed {
  answer: string;
  status: string;
  seconds: number;
}

export async function verdicts(): Promise<void> {
  const timed: Timed[] = [];
  for (const id of await listExercises()) {
    const [loaded, grader] = [await loadExercise(id), await loadGrader(id)];
    if (!loaded.ok || grader === null) throw new Error(`cannot grade for ${id}: \`interleave verify ${id}\` says why`);
    for (const { file, source } of answersOf(loaded.exercise)) {
      const before = processorTime();
      const sandbox = createNodeSandbox();
      const { status } = await gradeAnswer(
        loaded.exercise,
        grader,
        { 'main.ts': source },
        { compile: compileFiles, sandbox },
      );
      await sandbox.close();
      timed.push({ answer: `${id}/${file}`, status, seconds: processorTime() - before });
    }
  }
  timed.sort((a, b) => b.seconds - a.seconds);
  const slow = timed.filter(({ seconds }) => seconds > GOAL).length;
  const half = median(timed.map(({ seconds }) => seconds));
  say(
    'bench',
    `${timed.length} verdicts, processor time each: median ${duration(half)}; ${slow} take more than ${GOAL} s`,
  );
  for (const { answer, status, seconds } of timed.slice(0, Math.max(SHOWN, slow))) {
    console.log(`  ${duration(seconds).padStart(7)}  ${status.padEnd(12)}  ${answer}`);
  }
}

/** Of this process, which compiles and judges, and of the sandboxes it has closed. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + (childrensProcessorTime() ?? 0);
}
