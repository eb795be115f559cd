import type { Message } from '../../engine/explain/message.ts';
import type { FindingCode } from '../../engine/explore/report.ts';
import { worstEnding } from '../data.ts';
import type { Check } from '../define-grader.ts';
import { failWith, pickFinding } from '../findings.ts';
import { clear, failAt } from '../verdict.ts';
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
    const found = worstEnding(runs, ({ status }): Message | null => {
      return status === 'finished' || status === 'budget' ? null : { code: `ended.${status}` };
    });
    if (found === null) return clear(runs, 'pass.finishes');
    const reason = pickFinding([found.ending.run], REASONS);
    return reason === null ? failAt(found) : failWith(reason);
  });
}
