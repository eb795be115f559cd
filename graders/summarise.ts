import type { RunData } from './data.ts';
import { executionsOf } from './data.ts';
import type { RunSummary } from './result.ts';
import { runMessage } from './run-message.ts';

/** What a result says of a run: how much was seen, and how near to its limits. */
export function summarise(run: RunData): RunSummary {
  const base = {
    name: run.name,
    type: run.type,
    parameters: run.spec.parameters,
    executions: executionsOf(run),
    maxSteps: run.options.maxSteps ?? 0,
    failure: run.failure,
    message: runMessage(run),
  };
  if (run.type === 'explore') {
    const { strategy, clock, maxExecutions } = run.spec;
    const { complete = false, bound = null, longest = 0 } = run.report ?? {};
    return { ...base, strategy, clock, complete, bound, longest, maxExecutions };
  }
  const longest =
    run.type === 'clock' ? Math.max(0, ...run.results.map(({ steps }) => steps)) : (run.trace?.steps.length ?? 0);
  const maxExecutions = run.type === 'clock' ? run.spec.seeds.length + 1 : 1;
  return { ...base, strategy: null, clock: 'virtual', complete: false, bound: null, longest, maxExecutions };
}
