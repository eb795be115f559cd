/** The cheapest known schedule for something worth showing, over the executions seen to show it. */
import { Defect } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { CostMeter } from './cost.ts';
import { execute } from './execution.ts';
import type { ExhaustiveSearch } from './exhaustive/search.ts';
import { type ProgramOptions, type Shortest, shorten } from './shorten.ts';
import { InOrder } from './strategies/in-order.ts';

export class Candidate {
  /** The schedule of the first execution that shows it. */
  readonly runs: number[];
  private order: { order: number[]; preemptions: number; switches: number; steps: number } | null = null;
  /** Executions looked at, and whether all that show it were, each in its cheapest order. */
  private looked = 0;
  private all = true;

  constructor(runs: readonly number[]) {
    this.runs = runs.slice();
  }

  /** Another execution shows it. At most `most` of them are looked at. */
  consider(search: ExhaustiveSearch | null, kernel: Kernel, most: number): void {
    // Where one has too many orders to tell, the others have too.
    const found = search !== null && this.all && this.looked < most ? search.cheapest(kernel) : null;
    this.looked++;
    if (found === null) {
      this.all = false;
      return;
    }
    const { order } = this;
    const { preemptions, switches } = found;
    if (order === null || cheaper({ preemptions, switches, steps: kernel.steps }, order)) {
      this.order = { ...found, steps: kernel.steps };
    }
  }

  /**
   * The schedule, replayed to make sure.
   *
   * @param exhausted whether the search has seen every execution
   * @param budget steps to spend on looking for a cheaper one; 0 = take the first as it is
   * @throws Defect where no schedule that showed it shows it again
   */
  settle(options: ProgramOptions, shows: (kernel: Kernel) => boolean, exhausted: boolean, budget: number): Shortest {
    const { order, runs: known } = this;
    if (budget === 0) return { runs: known, cost: { preemptions: 0, switches: 0, steps: 0 }, shortest: false };
    if (order !== null) {
      const meter = new CostMeter(new InOrder(order.order, options.racy));
      const kernel = execute({ ...options, strategy: meter, everywhere: true });
      if (shows(kernel)) {
        const cost = meter.cost(kernel);
        const runs = kernel.schedule.runs.slice();
        const exact = cost.preemptions === order.preemptions && cost.switches === order.switches;
        if (exhausted && this.all && exact) return { runs, cost, shortest: true };
        return shorten(options, runs, shows, budget) as Shortest;
      }
    }
    const short = shorten(options, this.runs, shows, budget);
    if (short === null) throw new Defect('a schedule does not show again what it has shown');
    return short;
  }
}

interface Cost {
  preemptions: number;
  switches: number;
  steps: number;
}

function cheaper(a: Cost, b: Cost): boolean {
  return (a.preemptions - b.preemptions || a.switches - b.switches || a.steps - b.steps) < 0;
}
