/** The cheapest schedule with a given property: fewest preemptions, then fewest switches, then fewest steps. */
import { dismantle } from '../kernel/dismantle.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Strategy } from '../kernel/strategy.ts';
import { CostMeter, compareCost } from './cost.ts';
import { type ExecutionOptions, execute } from './execution.ts';
import type { ScheduleCost } from './report.ts';
import { type Costed, straightened } from './straighten.ts';
import { Bounded } from './strategies/bounded.ts';
import { Replay } from './strategies/replay.ts';
import { learnRaces } from './switch-point.ts';

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
/** The same where a learner waits for the verdict. */
export const SHORTEN_SOON_STEPS = 50_000;
/** Of the steps, the part that is kept for the search. */
const FOR_THE_SEARCH = 0.7;

/**
 * Looks for the cheapest schedule whose execution satisfies `shows`, knowing one that does. Threads may be left where
 * `racy` says so, and where accesses turn out to race.
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
  // Places that turn out to race while it looks are its own affair.
  const carryOut = new Executor({ ...options, racy: options.racy.slice() }, shows, budget);
  const replay = carryOut.replayed(known);
  if (replay === null) return null;
  let best = straightened(replay, (runs) => (carryOut.left > budget * FOR_THE_SEARCH ? carryOut.replayed(runs) : null));
  let exact = true;
  for (let k = 0; k <= Math.min(MOST_PREEMPTIONS, best.cost.preemptions) && carryOut.left > 0; k++) {
    const search = new Bounded(carryOut.options.racy, { preemptions: k });
    let found = best.cost.preemptions === k;
    if (found) search.limit(best.cost.switches);
    let news = false;
    while (!news && carryOut.left > 0 && search.advance()) {
      const better = carryOut.execute(search, (cost) => !search.abandoned && compareCost(cost, best.cost) < 0);
      news = carryOut.learned;
      if (better === null) continue;
      best = better;
      found = true;
      search.limit(best.cost.switches);
    }
    // With more places to switch at, fewer preemptions may do.
    if (news) k = -1;
    else if (found) break;
    else if (k === MOST_PREEMPTIONS || k === best.cost.preemptions) exact = false;
  }
  return { ...best, shortest: exact && carryOut.left > 0 };
}

/** Carries schedules out as long as there are steps to spend, and keeps those that show what they are to show. */
class Executor {
  readonly options: ProgramOptions;
  /** Steps left. */
  left: number;
  /** The last execution has shown further places that race. */
  learned = false;
  private readonly shows: (kernel: Kernel) => boolean;

  constructor(options: ProgramOptions, shows: (kernel: Kernel) => boolean, budget: number) {
    this.options = options;
    this.shows = shows;
    this.left = budget;
  }

  /** @param wanted whether it is of interest, by its cost; null = it is not, or does not show it */
  execute(strategy: Strategy, wanted: (cost: ScheduleCost) => boolean): Costed | null {
    const meter = new CostMeter(strategy);
    const kernel = execute({ ...this.options, strategy: meter, everywhere: true });
    this.left -= kernel.steps;
    const cost = meter.cost(kernel);
    const found = wanted(cost) && this.shows(kernel) ? { runs: kernel.schedule.runs.slice(), cost } : null;
    this.learned = learnRaces(kernel, this.options.racy);
    dismantle(kernel);
    return found;
  }

  replayed(runs: readonly number[]): Costed | null {
    const replay = new Replay(runs);
    return this.execute(replay, () => replay.failedAt < 0);
  }
}
