/** How a run is named in sentences: `threads = 3`. */
import type { Message } from '../engine/explain/message.ts';
import type { Json } from '../engine/explore/report.ts';
import { executionsOf, type RunData } from './data.ts';

/** `threads = 3`; long values in short form; empty where there are no parameters. */
function parametersText(parameters: Record<string, Json>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name} = ${shorten(JSON.stringify(value))}`)
    .join(', ');
}

/** What every sentence about a run may mention. */
export function runArguments(run: RunData): Record<string, string | number> {
  const parameters = parametersText(run.spec.parameters);
  return {
    run: run.name,
    parameters,
    given: parameters === '' ? 'no' : 'yes',
    executions: executionsOf(run),
    steps: run.options.maxSteps ?? 0,
  };
}

/** "All 6 schedules with threads = 3", "100 random schedules with threads = 100", and so on. */
export function runMessage(run: RunData): Message {
  return { code: `run.${kindOf(run)}`, args: runArguments(run) };
}

function kindOf(run: RunData): string {
  if (run.failure !== null) return 'stopped';
  if (run.type !== 'explore') return run.type;
  if (run.spec.strategy !== 'exhaustive') return 'sampled';
  return run.report?.complete ? 'exhausted' : 'bounded';
}

function shorten(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
