import type { Finding, FindingCode, Place, Severity } from '../report.ts';

/** What a finding says of itself once it is put into words' data. */
export type Description = Pick<Finding, 'args' | 'lines' | 'waits' | 'held' | 'stacks'>;

/** A finding in one execution, before its shortest schedule is known. */
export interface Sighting {
  /** Equal keys = the same finding, in whatever execution. */
  key: string;
  code: FindingCode;
  /** Steps of this execution whose circumstances make the description richer. */
  steps?: readonly number[];
  /** Puts the finding into words' data; asked for new keys only. */
  describe(evidence: Evidence | null): Description;
}

/**
 * What a recorded repetition of the execution knows beyond its end. Searching pays for none of it: a finding's
 * short schedule is run once more, with a recorder.
 */
export interface Evidence {
  /** How things were when a step was taken; undefined where it was not asked for. */
  at(step: number): Circumstances | undefined;
  /** Where a thread (by ordinal) took its steps from step `from` on, in order. */
  placesOf(thread: number, from: number): Place[];
}

export interface Circumstances {
  /** Calls that led to the function the step stands in, innermost first. */
  stack: Place[];
  /** Names of the locks its thread held. */
  held: string[];
}

const REMARKS = new Set<string>(['never-joined', 'busy-wait', 'starvation']);

export function severityOf(code: FindingCode): Severity {
  return REMARKS.has(code) ? 'remark' : 'error';
}

/** What went wrong comes before why, and errors before remarks. */
const ORDER: readonly FindingCode[] = [
  'deadlock',
  'self-deadlock',
  'livelock',
  'lost-wakeup',
  'stuck',
  'lock-held-by-dead-thread',
  'lost-update',
  'atomicity-violation',
  'data-race',
];

/** Sorts findings: the most telling first. */
export function byImportance(a: Pick<Finding, 'code' | 'severity'>, b: Pick<Finding, 'code' | 'severity'>): number {
  return rank(a) - rank(b);
}

function rank({ code, severity }: Pick<Finding, 'code' | 'severity'>): number {
  return (severity === 'error' ? 0 : 100) + (ORDER.indexOf(code) + 1 || 50);
}
