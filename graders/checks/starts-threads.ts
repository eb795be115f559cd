import type { Message } from '../../engine/explain/message.ts';
import type { Trace } from '../../engine/explore/report.ts';
import type { Check } from '../define-grader.ts';
import type { Parameters } from '../runs.ts';
import { clear, emptyEvidence, replayOf } from '../verdict.ts';
import { type CheckOptions, makeCheck } from './check.ts';

export interface StartsThreadsOptions extends CheckOptions {
  /** How many threads the program must start, at least. */
  count?: (parameters: Parameters) => number;
  /** The names they must have, each as often as it stands here; other threads may exist beside them. */
  names?: (parameters: Parameters) => readonly string[];
}

/** The program starts as many threads, by these names, whatever they do. */
export function startsThreads(options: StartsThreadsOptions): Check {
  return makeCheck(options, 'starts-threads', ['trace'], (runs) => {
    for (const run of runs) {
      if (run.type !== 'trace' || run.trace === null) continue;
      const problem = problemOf(options, run.trace, run.spec.parameters);
      if (problem === null) continue;
      const evidence = { ...emptyEvidence(run), replay: replayOf(run, run.trace.schedule) };
      return { status: 'fail', evidence, target: null, tell: () => problem };
    }
    return clear(runs, 'pass.starts-threads');
  });
}

function problemOf({ count, names }: StartsThreadsOptions, trace: Trace, parameters: Parameters): Message | null {
  const started = trace.threads.filter(({ id }) => id !== 0);
  const wanted = count?.(parameters) ?? 0;
  if (started.length < wanted) return { code: 'starts-threads.too-few', args: { count: started.length, wanted } };
  const others = started.map(({ thread }) => thread);
  for (const name of names?.(parameters) ?? []) {
    const at = others.indexOf(name);
    if (at < 0) return { code: 'starts-threads.no-such-name', args: { name, instead: others[0] ?? 'none' } };
    others.splice(at, 1);
  }
  return null;
}
