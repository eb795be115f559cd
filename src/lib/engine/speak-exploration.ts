import type { Sources } from '../../../engine/compile/program.ts';
import { explainFinding } from '../../../engine/explain/finding.ts';
import type { Language } from '../../../engine/explain/format.ts';
import { message, say } from '../../../engine/explain/message.ts';
import { showValue } from '../../../engine/explain/value.ts';
import { coverage, verdict } from '../../../engine/explain/verdict.ts';
import type { Finding, MachineOptions, Outcome, Report, RunOptions } from '../../../engine/explore/report.ts';
import type { Glimpse } from '../../../engine/sandbox/protocol.ts';
import { MOST_STEPS } from './most-steps.ts';
import { steppingOf } from './speak.ts';
import type { ExplorationView, FoundView, OutcomeView } from './types.ts';

/** What was gone through in order, and what was drawn at random. `searched` is null where it was stopped before. */
export interface Explored {
  searched: Report | null;
  sampled: Report;
}

/** More ways to end than these are counted, not listed. */
const MOST_OUTCOMES = 8;

/** An exploration in the words of the page, its schedules ready to be stepped through. */
export function speakExploration(
  language: Language,
  { searched, sampled }: Explored,
  sources: Sources,
  machine: MachineOptions,
): ExplorationView {
  const source = Object.values(sources)[0] as string;
  const main = Object.keys(sources)[0];
  const replayOf = (schedule: string): RunOptions => ({ ...machine, clock: 'virtual', schedule });
  const all = together({ searched, sampled });
  const { kind, text } = verdict(all);
  const samples = sampled.executions;

  const found = (finding: Finding): FoundView => {
    const { severity, title, text: told } = explainFinding(language, finding, { main });
    const { cost, shortest = false, schedule } = finding;
    const canBeStepped = (cost?.steps ?? all.longest) <= MOST_STEPS;
    return {
      severity,
      title,
      text: told,
      more: 0,
      stepping: canBeStepped ? steppingOf(finding, source, replayOf(schedule), title, told) : null,
      cost: cost ?? null,
      shortest,
      luck: finding.code === 'data-race' ? null : timesSampled(finding, sampled),
    };
  };
  const ending = ({ outcome, executions, samples: drawn }: Ending): OutcomeView => {
    const status = message(language, `status.${outcome.status}.title`);
    const values = valuesOf(outcome);
    const canBeStepped = outcome.status !== 'budget' && all.longest <= MOST_STEPS;
    const title = values === '' ? status : values;
    return {
      status,
      good: outcome.status === 'finished',
      values,
      executions,
      samples: drawn,
      stepping: canBeStepped ? steppingOf(null, source, replayOf(outcome.schedule), title, status) : null,
    };
  };

  const endings = endingsOf(searched, sampled);
  const findings = onePerStory(all.findings);
  return {
    state: kind === 'not-refuted' && (searched === null || all.bound === 'cancelled') ? 'stopped' : kind,
    executions: searched?.executions ?? 0,
    complete: all.complete,
    samples,
    text: say(language, kind === 'not-refuted' ? text : coverage(all)),
    outcomes: endings.slice(0, MOST_OUTCOMES).map(ending),
    hidden: Math.max(endings.length - MOST_OUTCOMES, 0),
    findings: findings.filter(({ severity }) => severity === 'error').map(found),
    remarks: findings.filter(({ severity }) => severity === 'remark').map(found),
  };
}

interface Glimpsed extends Glimpse {
  executions: number;
}

/** What has been found while it is still being looked for: names and counts, for the schedules are not short yet. */
export function speakGlimpse(language: Language, sampled: Glimpsed, searched: Glimpsed | null): ExplorationView {
  const endings = endingsOf(searched, sampled);
  const errors = [...sampled.findings, ...(searched?.findings ?? [])].filter(({ severity }) => severity === 'error');
  return {
    state: 'running',
    executions: searched?.executions ?? 0,
    complete: false,
    samples: sampled.executions,
    text: '',
    outcomes: endings.slice(0, MOST_OUTCOMES).map(({ outcome, executions, samples }) => ({
      status: message(language, `status.${outcome.status}.title`),
      good: outcome.status === 'finished',
      values: valuesOf(outcome),
      executions,
      samples,
      stepping: null,
    })),
    hidden: Math.max(endings.length - MOST_OUTCOMES, 0),
    findings: onePerStory(errors).map((finding) => ({
      severity: finding.severity,
      title: explainFinding(language, finding, {}).title,
      text: '',
      more: 0,
      stepping: null,
      cost: null,
      shortest: false,
      luck: null,
    })),
    remarks: [],
  };
}

/** Findings of the random executions that the search has not come upon. */
export function onlySampled(searched: Report, sampled: Report): Finding[] {
  if (searched.complete) return [];
  const known = new Set(searched.findings.map(story));
  return onePerStory(sampled.findings).filter((finding) => !known.has(story(finding)));
}

/** Both as one report: a search that saw everything needs no other. */
function together({ searched, sampled }: Explored): Report {
  if (searched === null) return sampled;
  if (searched.complete) return searched;
  return {
    ...searched,
    executions: searched.executions + sampled.executions,
    longest: Math.max(searched.longest, sampled.longest),
    findings: [...searched.findings, ...onlySampled(searched, sampled)],
  };
}

interface Ending {
  outcome: Outcome;
  executions: number;
  samples: number;
}

/** The ways to end of both; the search's schedules are the shorter ones. */
function endingsOf(searched: Pick<Report, 'outcomes'> | null, sampled: Pick<Report, 'outcomes'>): Ending[] {
  const endings = new Map<string, Ending>();
  for (const outcome of searched?.outcomes ?? []) {
    endings.set(keyOf(outcome), { outcome, executions: outcome.count, samples: 0 });
  }
  for (const outcome of sampled.outcomes) {
    const known = endings.get(keyOf(outcome));
    if (known === undefined) endings.set(keyOf(outcome), { outcome, executions: 0, samples: outcome.count });
    else known.samples = outcome.count;
  }
  return [...endings.values()].sort((a, b) => b.samples - a.samples || b.executions - a.executions);
}

function keyOf({ status, exports, output }: Outcome): string {
  return JSON.stringify([status, exports, output]);
}

/** Random executions that show a finding, in whichever threads. */
function timesSampled(finding: Finding, { findings }: Report): number {
  const counts = findings.filter((other) => story(other) === story(finding)).map(({ executions = 0 }) => executions);
  return Math.max(0, ...counts);
}

/** The same fault of the same thing, whichever threads it befalls. */
function story({ code, args }: Finding): string {
  return `${code} ${args.variable ?? args.lock ?? args.message ?? ''}`;
}

function onePerStory(findings: readonly Finding[]): Finding[] {
  const told = new Set<string>();
  return findings.filter((finding) => !told.has(story(finding)) && told.add(story(finding)));
}

/** `num = 1`; of a program that exports nothing, what it printed. */
function valuesOf({ exports, output }: Outcome): string {
  const values = Object.entries(exports).map(([name, value]) => `${name} = ${showValue(value)}`);
  return values.length > 0 ? values.join(', ') : (output ?? []).join('\n');
}
