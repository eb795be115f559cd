/** The cheapest schedule with a given property: fewest preemptions, then fewest switches, then fewest steps. */
import { dismantle } from '../kernel/dismantle.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { CostMeter, compareCost } from './cost.ts';
import { type ExecutionOptions, execute } from './execution.ts';
import type { ScheduleCost } from './report.ts';
import { Bounded } from './strategies/bounded.ts';
import { Replay } from './strategies/replay.ts';

export interface Shortest {
  /** Runs of steps, as `formatSchedule` takes them. */
  runs: number[];
  cost: ScheduleCost;
  /** True = there is no cheaper schedule; false = the search for one was cut short. */
  shortest: boolean;
}

export type ProgramOptions = Omit<ExecutionOptions, 'strategy' | 'everywhere'>;

/** Most preemptions that the search tries, and steps it spends in all. */
const MOST_PREEMPTIONS = 4;
export const SHORTEN_STEPS = 300_000;

/**
 * Looks for the cheapest schedule whose execution satisfies `shows`, knowing one that does.
 *
 * @param known runs of a schedule whose execution shows it
 * @param budget steps to spend at most
 * @returns null where the known schedule does not show it
 */
export function shorten(
  options: ProgramOptions,
  known: readonly number[],
  shows: (kernel: Kernel) => boolean,
  budget = SHORTEN_STEPS,
): Shortest | null {
  let best = replayed(options, known, shows);
  if (best === null) return null;
  let left = budget;
  let exact = true;
  const most = Math.min(MOST_PREEMPTIONS, best.cost.preemptions);
  for (let k = 0; k <= most && left > 0; k++) {
    const search = new Bounded(options.racy, { preemptions: k });
    let found = best.cost.preemptions === k;
    if (found) search.limit(best.cost.switches);
    while (search.advance()) {
      if (left <= 0) break;
      const meter = new CostMeter(search);
      const kernel = execute({ ...options, strategy: meter, everywhere: true });
      left -= kernel.steps;
      const cost = meter.cost(kernel);
      const isBetter: boolean = !search.abandoned && compareCost(cost, best.cost) < 0 && shows(kernel);
      const runs: number[] | null = isBetter ? kernel.schedule.runs.slice() : null;
      dismantle(kernel);
      if (runs === null) continue;
      best = { runs, cost };
      found = true;
      search.limit(cost.switches);
    }
    if (found) break;
    if (k === most) exact = false;
  }
  return { ...best, shortest: exact && left > 0 };
}

function replayed(
  options: ProgramOptions,
  known: readonly number[],
  shows: (kernel: Kernel) => boolean,
): { runs: number[]; cost: ScheduleCost } | null {
  const meter = new CostMeter(new Replay(known));
  const kernel = execute({ ...options, strategy: meter, everywhere: true });
  const found = shows(kernel) ? { runs: kernel.schedule.runs.slice(), cost: meter.cost(kernel) } : null;
  dismantle(kernel);
  return found;
}
