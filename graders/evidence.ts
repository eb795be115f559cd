/** Makes the evidence of a failed check as short as it can be. */
import type { Shortened } from '../engine/sandbox/protocol.ts';
import type { ExploreData, RunData } from './data.ts';
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
  const { evidence, target } = verdict;
  const run = runs.find(({ name }) => name === evidence.run);
  if (target === null || run?.type !== 'explore' || evidence.replay?.schedule === undefined) return evidence;

  const answer = await options.sandbox.request(
    {
      type: 'shorten',
      program: options.programs.traced,
      options: run.options,
      schedule: evidence.replay.schedule,
      target,
    },
    { signal: options.signal },
  );
  if (!answer.ok) return evidence;
  return retold(evidence, answer.result, run, options);
}

/** The finding again, from the shorter schedule: there its threads and lines may be others. */
async function retold(
  evidence: Evidence,
  shortened: Shortened,
  run: ExploreData,
  options: PerformOptions,
): Promise<Evidence> {
  const { schedule, cost, shortest } = shortened;
  const replay = replayOf(run, schedule);
  const { finding } = evidence;
  if (finding === null) return { ...evidence, replay, cost, shortest };

  const program = await options.programs.recorded();
  const answer = await options.sandbox.request({ type: 'trace', program, options: replay });
  const seen = answer.ok
    ? answer.result.findings.find(({ code, args }) => code === finding.code && args.variable === finding.args.variable)
    : undefined;
  if (seen === undefined) return evidence;
  return findingEvidence(evidence, run, { ...seen, schedule, cost, shortest });
}
