/** What the runs of a grader gave: all that a check may look at. */
import type { ExploreOptions, Report, RunOptions, RunResult, Trace } from '../engine/explore/report.ts';
import type { Failure } from '../engine/sandbox/protocol.ts';
import type { ClockSpec, ExploreSpec, TraceSpec } from './runs.ts';

export interface ExploreData {
  type: 'explore';
  name: string;
  spec: ExploreSpec;
  options: ExploreOptions;
  /** Null where a limit of the sandbox ended it (`failure`). */
  report: Report | null;
  failure: Failure | null;
}

export interface ClockData {
  type: 'clock';
  name: string;
  spec: ClockSpec;
  options: RunOptions;
  /** The default schedule's first, then one per seed, up to the one that hit a limit. */
  results: RunResult[];
  failure: Failure | null;
}

export interface TraceData {
  type: 'trace';
  name: string;
  spec: TraceSpec;
  options: RunOptions;
  trace: Trace | null;
  failure: Failure | null;
}

export type RunData = ExploreData | ClockData | TraceData;

/** Complete executions that this run carried out. */
export function executionsOf(run: RunData): number {
  if (run.type === 'explore') return run.report?.executions ?? 0;
  if (run.type === 'clock') return run.results.length;
  return run.trace === null ? 0 : 1;
}

/** One way the program ended in, wherever it was seen. */
export interface Ending {
  run: RunData;
  status: RunResult['status'];
  exports: RunResult['exports'];
  /** Printed lines in order; null where the run did not observe them. */
  output: string[] | null;
  schedule: string;
  elapsed: number | null;
}

/** Every ending seen in these runs, in order. */
export function endingsOf(runs: readonly RunData[]): Ending[] {
  return runs.flatMap((run): Ending[] => {
    if (run.type === 'explore') {
      return (run.report?.outcomes ?? []).map((outcome) => ({ run, ...outcome, elapsed: null }));
    }
    const results = run.type === 'clock' ? run.results : run.trace === null ? [] : [run.trace];
    return results.map((result) => ({
      run,
      status: result.status,
      exports: result.exports,
      output: result.output.map((line) => line.text),
      schedule: result.schedule,
      elapsed: result.elapsed,
    }));
  });
}

/**
 * What is wrong with the endings, and the ending to show it by: of the first run that has one (small runs come
 * first), the one with the shortest schedule. `always` = it is wrong on every schedule there is. Null where
 * nothing is wrong.
 */
export function worstEnding<Problem>(
  runs: readonly RunData[],
  problemOf: (ending: Ending) => Problem | null,
): { ending: Ending; problem: Problem; always: boolean } | null {
  for (const run of runs) {
    const endings = endingsOf([run]);
    const wrong = endings.flatMap((ending) => {
      const problem = problemOf(ending);
      return problem === null ? [] : [{ ending, problem }];
    });
    // Schedules are lists of stretches that one thread ran: few switches make a short text.
    const [simplest] = wrong.sort((a, b) => a.ending.schedule.length - b.ending.schedule.length);
    if (simplest === undefined) continue;
    const seenAll = run.type === 'explore' && run.report?.complete === true;
    return { ...simplest, always: seenAll && wrong.length === endings.length };
  }
  return null;
}
