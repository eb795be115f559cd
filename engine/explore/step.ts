/** Taking a program step by step: what has happened so far, and who could go on. */
import type { Program } from '../compile/program.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { VirtualThread } from '../kernel/thread.ts';
import type { Factory } from './execution.ts';
import { placeOf, targetName, threadRef, waitOf } from './findings/places.ts';
import type { Choice, RunOptions, Stepped } from './report.ts';
import { Run, type RunProblem, scheduleOf } from './run.ts';
import { Halt } from './strategies/halt.ts';
import { operationOf, TraceRecorder, traceOf } from './trace.ts';

/**
 * Takes the steps of the schedule in `options` and no further one; none where there is no schedule. Nothing is
 * kept between two calls: taking a step is asking with a schedule that is longer by one, undoing it with one that is
 * shorter.
 */
export function step(program: Program, factory: Factory, options: RunOptions): Stepped | RunProblem {
  const { runs, problem } = scheduleOf(program, options);
  if (problem !== null) return problem;
  const recorder = new TraceRecorder(program);
  const run = new Run(program, factory, options, { runs: runs ?? [], then: new Halt(), recorder });
  const { kernel } = run;
  kernel.drive();
  if (run.problem !== null) return run.problem;
  return {
    version: 1,
    trace: traceOf(kernel, recorder, run.schedule, kernel.terminal.output),
    over: kernel.over !== 'cancelled',
    choices: kernel.over === 'ended' ? [] : kernel.living.map((t) => choiceOf(kernel, t)),
  };
}

function choiceOf(kernel: Kernel, t: VirtualThread): Choice {
  const { program } = kernel.options;
  const { op } = t;
  const place = placeOf(program, t.site);
  const enabled = kernel.enabled(t);
  const choice: Choice = {
    ...threadRef(t),
    place,
    operation: op?.code ?? operationOf(program, t),
    target: op === null ? place.name : targetName(t),
    enabled,
    wait: enabled ? null : waitOf(kernel, t),
  };
  if (op?.code === 'sleep') choice.value = op.timeout ?? 0;
  if (op !== null && 'text' in op) choice.value = String(op.text);
  return choice;
}
