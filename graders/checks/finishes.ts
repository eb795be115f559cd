import type { FindingCode } from '../../engine/explore/report.ts';
import { endingsOf } from '../data.ts';
import type { Check } from '../define-grader.ts';
import { failWith, pickFinding } from '../findings.ts';
import { clear, endingEvidence, endingTarget } from '../verdict.ts';
import { type CheckOptions, makeCheck } from './check.ts';

/** Findings that say why an execution does not finish, the most telling first. */
const REASONS: readonly FindingCode[] = [
  'self-deadlock',
  'deadlock',
  'release-unheld',
  'uncaught-error',
  'lock-held-by-dead-thread',
  'lost-wakeup',
  'livelock',
  'stuck',
];

/** On every schedule every thread comes to its end: nobody waits for ever, and no error is left uncaught. */
export function finishes(options: CheckOptions): Check {
  return makeCheck(options, 'finishes', ['explore', 'clock', 'trace'], (runs) => {
    const ending = endingsOf(runs).find(({ status }) => status !== 'finished' && status !== 'budget');
    if (ending === undefined) return clear(runs, 'pass.finishes');

    const found = pickFinding([ending.run], REASONS);
    if (found !== null) return failWith(found);
    return {
      status: 'fail',
      evidence: endingEvidence(ending),
      target: endingTarget(ending),
      tell: () => ({ code: `ended.${ending.status}` }),
    };
  });
}
