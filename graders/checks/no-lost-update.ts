import type { Check } from '../define-grader.ts';
import type { CheckOptions } from './check.ts';
import { noFinding } from './no-finding.ts';

/** On no schedule does a write undo another thread's because it rests on a value read before. */
export function noLostUpdate(options: CheckOptions & { variable?: string }): Check {
  const { variable } = options;
  return noFinding(
    options,
    'no-lost-update',
    ['lost-update'],
    (finding) => variable === undefined || finding.args.variable === variable,
  );
}
