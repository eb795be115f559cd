/**
 * Concurrent programs in tests of Vitest:
 *
 * @example
 * import { describeExercise } from 'interleave/vitest';
 * import { expect, test } from 'vitest';
 *
 * describeExercise('10-lock/counter-to-zero', './counter.ts');
 *
 * test('the balance is right in every order', async () => {
 *   await expect('./account.ts').toHoldOnEverySchedule();
 *   await expect('./account.ts').toReachOutcomes([{ exports: { balance: 0 } }]);
 * });
 */
import { expect } from 'vitest';
import type { ExploreOptions } from '../../engine/explore/report.ts';
import { type Ending, type FinishOptions, matchers } from './matchers.ts';

export { type DescribeExerciseOptions, describeExercise } from './describe-exercise.ts';
export type { Ending, FinishOptions } from './matchers.ts';
export type { Subject } from './subject.ts';

expect.extend(matchers);

/** What is expected: a path (from the test file's folder), a URL, or `{ source }`, the text of a program. */
interface ProgramMatchers {
  /**
   * No schedule has a finding of severity error: no race, no deadlock, no uncaught error. The failure shows the
   * shortest schedule that has one. A search that a bound ends before it has seen every schedule is a failure
   * either way, with and without `not`.
   */
  toHoldOnEverySchedule(options?: ExploreOptions): Promise<void>;
  /**
   * All schedules together end in exactly these ways: each ending is of one of them, and each of them is reached.
   * Of an ending, what is not given is not looked at.
   */
  toReachOutcomes(endings: readonly Ending[], options?: ExploreOptions): Promise<void>;
  /** Some schedule ends in a deadlock. With `not`: none does, and every schedule was seen. */
  toDeadlock(options?: ExploreOptions): Promise<void>;
  /**
   * The program ends by itself within so many seconds of its virtual clock, on its default schedule and on a few
   * random ones (`seeds`). Nothing waits for these seconds.
   */
  toFinishWithin(seconds: number, options?: FinishOptions): Promise<void>;
}

declare module 'vitest' {
  interface Matchers<R, T> extends ProgramMatchers {}
}
