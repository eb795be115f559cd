import type { Check } from '../define-grader.ts';
import type { CheckOptions } from './check.ts';
import { noFinding } from './no-finding.ts';

/** No schedule ends with threads that wait for each other in a circle, or a thread for itself. */
export function noDeadlock(options: CheckOptions): Check {
  return noFinding(options, 'no-deadlock', ['self-deadlock', 'deadlock']);
}
