import type { Finding, FindingCode } from '../../engine/explore/report.ts';
import type { Check } from '../define-grader.ts';
import { failWith, pickFinding } from '../findings.ts';
import { clear } from '../verdict.ts';
import { type CheckOptions, makeCheck } from './check.ts';

/** Holds where no run has a finding with one of these codes. */
export function noFinding(
  options: CheckOptions,
  code: string,
  codes: readonly FindingCode[],
  suits?: (finding: Finding) => boolean,
): Check {
  return makeCheck(options, code, ['explore', 'clock', 'trace'], (runs) => {
    const found = pickFinding(runs, codes, suits);
    return found === null ? clear(runs, `pass.${code}`) : failWith(found);
  });
}
