/**
 * Check-then-act: a thread looks at something, another changes it, and the first then acts on what it saw. It is
 * reported where
 * - the act writes what was looked at, and the look decides whether the act is reached (or, of calls that change a
 *   container, is among the arguments), and the thread has not looked again in between for the same purpose;
 * - each step is fine by itself: guarded by locks, or a call of a container. Where they race, the race is the
 *   finding; where the value written was made from the old one, the lost update is;
 * - of a container, the question would be answered differently now. What other keys hold does not matter.
 */
import type { Program } from '../../compile/program.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Access } from '../../kernel/race-detector.ts';
import { accessLine } from './data-race.ts';
import { variableAt } from './places.ts';
import type { Sighting } from './sighting.ts';

export function atomicityViolations(kernel: Kernel): Sighting[] {
  const { violations, races, lost } = kernel.detector;
  if (violations.length === 0) return [];
  const race = (a: Access, b: Access) =>
    races.some(
      ({ first, second }) =>
        (first.site === a.site && second.site === b.site) || (first.site === b.site && second.site === a.site),
    );
  const found: Sighting[] = [];
  for (const { check, change, act } of violations) {
    if (race(check, change) || race(change, act)) continue;
    if (lost.some(({ overwrite }) => overwrite.step === act.step)) continue;
    found.push({
      key: `atomicity-violation ${check.site} ${act.site}`,
      code: 'atomicity-violation',
      describe: () => ({
        args: { variable: nameOf(kernel.options.program, act.site) },
        lines: [check, change, act].map((access) => accessLine(kernel, access)),
      }),
    });
  }
  return found;
}

/** `seen` where the act is a call of `seen.add`. */
function nameOf(program: Program, site: number): string {
  const name = variableAt(program, site);
  const { kind, element } = program.sites[site] ?? {};
  return kind === 'call' && element === undefined ? name.replace(/\.[^.]*$/, '') : name;
}
