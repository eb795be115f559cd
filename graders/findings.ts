/** Finding findings: the one to tell about, and the evidence that rests on it. */
import type { Finding, FindingCode } from '../engine/explore/report.ts';
import type { RunData } from './data.ts';
import { findingMessage } from './finding-message.ts';
import type { Evidence } from './result.ts';
import { emptyEvidence, type Fail, replayOf } from './verdict.ts';

export interface Found {
  run: RunData;
  finding: Finding;
}

/**
 * The finding to tell about: of the first run that has one (small runs come first), the cheapest, and of
 * equally cheap ones the code that stands first in `codes`.
 */
export function pickFinding(
  runs: readonly RunData[],
  codes: readonly FindingCode[],
  suits: (finding: Finding) => boolean = () => true,
): Found | null {
  for (const run of runs) {
    const [finding] = findingsOf(run)
      .filter((candidate) => codes.includes(candidate.code) && suits(candidate))
      .sort((a, b) => compareCosts(a, b) || codes.indexOf(a.code) - codes.indexOf(b.code));
    if (finding !== undefined) return { run, finding };
  }
  return null;
}

export function findingsOf(run: RunData): Finding[] {
  if (run.type === 'explore') return run.report?.findings ?? [];
  if (run.type === 'clock') return run.results.flatMap((result) => result.findings);
  return run.trace?.findings ?? [];
}

/** A failure that rests on a finding. */
export function failWith({ run, finding }: Found): Fail {
  const { variable } = finding.args;
  const target = { finding: finding.code, ...(variable === undefined ? {} : { variable: String(variable) }) };
  return {
    status: 'fail',
    evidence: findingEvidence(emptyEvidence(run), run, finding),
    target: run.type === 'explore' && !finding.shortest ? target : null,
    tell: (evidence) => findingMessage(evidence.finding ?? finding),
  };
}

/** Evidence with this finding in it. */
export function findingEvidence(evidence: Evidence, run: RunData, finding: Finding): Evidence {
  return {
    ...evidence,
    finding,
    lines: finding.lines,
    replay: replayOf(run, finding.schedule),
    cost: finding.cost ?? null,
    shortest: finding.shortest ?? false,
  };
}

function compareCosts({ cost: a }: Finding, { cost: b }: Finding): number {
  if (a === undefined || b === undefined) return 0;
  return a.preemptions - b.preemptions || a.switches - b.switches || a.steps - b.steps;
}
