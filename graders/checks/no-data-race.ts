import type { Check } from '../define-grader.ts';
import type { CheckOptions } from './check.ts';
import { noFinding } from './no-finding.ts';

/** Any two accesses to the same thing, one of them a write, are ordered by something on every schedule. */
export function noDataRace(options: CheckOptions & { variable?: string }): Check {
  const { variable } = options;
  return noFinding(
    options,
    'no-data-race',
    ['data-race'],
    (finding) => variable === undefined || finding.args.variable === variable,
  );
}
