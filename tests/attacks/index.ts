import type { GradeResult } from '../../graders/result.ts';
import type { Attack, Verdict } from './attack.ts';
import { BOMBS } from './bombs.ts';
import { DECEIT } from './deceit.ts';
import { POWER } from './power.ts';

export const ATTACKS: readonly Attack[] = [...POWER, ...DECEIT, ...BOMBS];
export const EXERCISE = '10-lock/counter-to-zero';

/** How grading ended, in the words of the table. */
export function verdictOf({ status, diagnostics }: Pick<GradeResult, 'status' | 'diagnostics'>): Verdict | string {
  if (diagnostics.length > 0) return 'refused';
  return status === 'inconclusive' ? 'limit' : status;
}
