/**
 * Makes a schedule plainer before the cheapest is looked for: where that search has to be cut short, this is what is
 * shown. First the end of the schedule is left to the default one, as much of it as can be; then turns of one thread
 * are put together.
 */
import { compareCost } from './cost.ts';
import type { ScheduleCost } from './report.ts';

/** A schedule as runs of steps, and what it costs. */
export interface Costed {
  runs: number[];
  cost: ScheduleCost;
}

/**
 * @param attempt carries a schedule out and gives it as it went; null = it cannot be followed or does not show what it
 *   is to show, or there are no steps left to spend
 */
export function straightened(known: Costed, attempt: (runs: readonly number[]) => Costed | null): Costed {
  let best = known;
  const improve = (runs: readonly number[]): boolean => {
    const tried = attempt(runs);
    if (tried === null || compareCost(tried.cost, best.cost) >= 0) return false;
    best = tried;
    return true;
  };
  // Half of what is left is cut off as long as that works, then half of that half, and so on.
  let kept = best.runs.length / 2;
  for (let cut = Math.ceil(kept / 2); cut > 0; ) {
    if (kept - cut >= 0 && improve(best.runs.slice(0, 2 * (kept - cut)))) kept -= cut;
    else if (cut === 1) break;
    else cut = Math.floor(cut / 2);
  }
  for (let again = true; again; ) {
    again = false;
    for (let i = 0; i < best.runs.length; i += 2) again = joined(best.runs, i).some(improve) || again;
  }
  return best;
}

/** The turn at `i` and the next of the same thread as one, before or after those between them. */
function joined(runs: readonly number[], i: number): number[][] {
  let j = i + 4;
  while (j < runs.length && runs[j] !== runs[i]) j += 2;
  if (j >= runs.length) return [];
  const together = [runs[i] as number, (runs[i + 1] as number) + (runs[j + 1] as number)];
  const [before, between, after] = [runs.slice(0, i), runs.slice(i + 2, j), runs.slice(j + 2)];
  return [
    [...before, ...together, ...between, ...after],
    [...before, ...between, ...together, ...after],
  ];
}
