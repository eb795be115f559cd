import { elapsed } from '../checks/elapsed.ts';
import type { RemarkCheck } from '../define-grader.ts';
import type { Parameters } from '../runs.ts';

/**
 * Remarks that a right program takes more time by the virtual clock than it needs: its threads stand in
 * each other's way. `say` is the remark's message code; it gets `seconds` and `expected`.
 */
export function slowerThan(options: {
  code: string;
  seconds: (parameters: Parameters) => number;
  say: string;
  runs?: readonly string[];
  unless?: readonly string[];
}): RemarkCheck {
  const { code, seconds, say, runs, unless = [] } = options;
  const check = elapsed({
    code,
    points: 0,
    at: (parameters) => ({ atMost: seconds(parameters) }),
    say,
    ...(runs && { runs }),
  });
  return { ...check, unless };
}
