/** Makes the evidence of a failed check as short and as telling as it can be. */
import type { Finding, Line, Trace } from '../engine/explore/report.ts';
import type { RunData } from './data.ts';
import { findingEvidence } from './findings.ts';
import type { PerformOptions } from './perform.ts';
import type { Evidence } from './result.ts';
import { type Fail, replayOf } from './verdict.ts';

/**
 * The verdict's evidence with the shortest schedule in it, and with the finding as that schedule shows it.
 * Where the sandbox cannot shorten it, the evidence stays as it was: a long counterexample is one, too.
 */
export async function shortestEvidence(
  verdict: Fail,
  runs: readonly RunData[],
  options: PerformOptions,
): Promise<Evidence> {
  const run = runs.find(({ name }) => name === verdict.evidence.run);
  if (run === undefined) return verdict.evidence;
  return retold(await shortened(verdict, run, options), run, options);
}

async function shortened({ evidence, target }: Fail, run: RunData, options: PerformOptions): Promise<Evidence> {
  const schedule = evidence.replay?.schedule;
  if (target === null || run.type !== 'explore' || schedule === undefined) return evidence;
  const { programs, sandbox, signal } = options;
  const question = { type: 'shorten' as const, program: programs.traced, options: run.options, schedule, target };
  const answer = await sandbox.request(question, { signal });
  if (!answer.ok) return evidence;
  const { schedule: short, cost, shortest } = answer.result;
  const finding = evidence.finding === null ? null : { ...evidence.finding, schedule: short, cost, shortest };
  return { ...evidence, finding, replay: replayOf(run, short), cost, shortest };
}

/** The finding as the evidence's own schedule shows it: its threads and lines may be others there. */
async function retold(evidence: Evidence, run: RunData, options: PerformOptions): Promise<Evidence> {
  const { finding, replay } = evidence;
  if (finding === null || replay === null) return evidence;
  const program = await options.programs.recorded();
  const answer = await options.sandbox.request({ type: 'trace', program, options: replay }, { signal: options.signal });
  const seen = answer.ok ? answer.result.findings.find((other) => isSame(other, finding)) : undefined;
  if (!answer.ok || seen === undefined) return evidence;
  const { schedule, cost, shortest } = finding;
  return findingEvidence(evidence, run, { held: heldAt(seen, answer.result), ...seen, schedule, cost, shortest });
}

function isSame(a: Finding, b: Finding): boolean {
  return a.code === b.code && a.args.variable === b.args.variable;
}

/** Locks held at each of the finding's lines, as far as the trace has their steps. */
function heldAt({ lines }: Finding, trace: Trace): string[][] | undefined {
  let from = 0;
  const held: string[][] = [];
  for (const line of lines) {
    const step = trace.steps.find((each) => each.index >= from && each.thread === line.id && isAt(each.place, line));
    if (step === undefined) return undefined;
    held.push(step.held);
    from = step.index + 1;
  }
  return held;
}

function isAt(place: Trace['steps'][number]['place'], line: Line): boolean {
  return place.line === line.line && place.column === line.column && place.name === line.name;
}
