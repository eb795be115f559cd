import type { Check } from '../define-grader.ts';
import type { CheckOptions } from './check.ts';
import { noFinding } from './no-finding.ts';

/** No thread ends, by an error or otherwise, with a lock in its hands. */
export function lockReleasedOnError(options: CheckOptions): Check {
  return noFinding(options, 'lock-released-on-error', ['lock-held-by-dead-thread']);
}
