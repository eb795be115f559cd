import { noFinding } from '../checks/no-finding.ts';
import type { RemarkCheck } from '../define-grader.ts';

/** Remarks that a thread asks again and again whether it may go on, instead of waiting. */
export function busyWait({ code = 'busy-wait' } = {}): RemarkCheck {
  return noFinding({ code, points: 0 }, 'busy-wait', ['busy-wait']);
}
