/**
 * Exploring a program: execution after execution, until all schedules are covered or a bound is reached.
 * What is found is collected here; which execution comes next is the search's business.
 */

import type { Program } from '../compile/program.ts';
import { dismantle } from '../kernel/dismantle.ts';
import { Defect } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Strategy } from '../kernel/strategy.ts';
import { ThreadIndex } from '../kernel/thread-index.ts';
import type { Glimpse, Samples } from '../sandbox/protocol.ts';
import { Candidate } from './candidate.ts';
import { EvidenceRecorder } from './evidence.ts';
import { DEFAULT_MAX_STEPS, execute, exportsOf, type Factory, statusOf } from './execution.ts';
import { BoundedSearch } from './exhaustive/bounded-search.ts';
import { ExhaustiveSearch } from './exhaustive/search.ts';
import { byImportance, type Sighting, severityOf, sightings } from './findings/index.ts';
import { endsWell, GoodExecutions, passingLike } from './passing.ts';
import type {
  Bound,
  ExecutionStatus,
  ExploreOptions,
  Finding,
  FindingCode,
  Json,
  Observe,
  Outcome,
  Passing,
  Report,
} from './report.ts';
import { type Beginning, Sampling } from './sampling.ts';
import { formatSchedule } from './schedule.ts';
import { type ProgramOptions, SHORTEN_STEPS, type Shortest } from './shorten.ts';
import { Replay } from './strategies/replay.ts';
import { learnRaces } from './switch-point.ts';
import { canonical } from './value.ts';

const DEFAULT_MAX_EXECUTIONS = 100_000;
/** Outcomes whose schedule is made as short as can be; the rest keep the first one found. */
const SHORTENED_OUTCOMES = 24;
/** Steps spent on the schedule of one outcome. */
const OUTCOME_STEPS = 20_000;

/** Ways to end, and faults, that are told while it is under way. */
const MOST_GLIMPSED = 50;

/** Executions whose cheapest order is looked for, for each outcome and for each finding. */
const ORDERED_OUTCOMES = 4;
const ORDERED_FINDINGS = 16;

interface Collected {
  outcome: Outcome;
  candidate: Candidate;
}

interface Found {
  sighting: Sighting;
  candidate: Candidate;
  /** Executions that show it. */
  count: number;
}

/** What is observed at the end of an execution. */
export interface Ending {
  status: ExecutionStatus;
  exports: Record<string, Json>;
  output: string[] | null;
}

export class Exploration {
  private readonly program: Program;
  private readonly options: ExploreOptions;
  private readonly factory: Factory;
  private readonly racy: Uint8Array;
  private readonly maxExecutions: number;
  private search: ExhaustiveSearch | BoundedSearch | null = null;
  private readonly sampling: Sampling;

  private executions = 0;
  private probes = 0;
  private steps = 0;
  private longest = 0;
  private bound: Bound | null = null;
  private over = false;
  private outcomes = new Map<string, Collected>();
  private found = new Map<string, Found>();
  private well = new GoodExecutions();

  /** @param beginning where this is a part of a sampling search: where it begins */
  constructor(program: Program, factory: Factory, options: ExploreOptions, beginning?: Beginning) {
    this.program = program;
    this.factory = factory;
    this.options = options;
    this.racy = new Uint8Array(program.sites.length);
    this.maxExecutions = options.maxExecutions ?? DEFAULT_MAX_EXECUTIONS;
    this.sampling = new Sampling(options, beginning);
  }

  get progress(): { executions: number; estimate: number | null; steps: number; findings: number } {
    const { executions, steps } = this;
    return { executions, steps, findings: this.found.size, estimate: this.estimate };
  }

  /** About how many executions there will be; null = nobody can tell yet. */
  private get estimate(): number | null {
    if (this.sampled) return this.maxExecutions;
    const part = this.search instanceof ExhaustiveSearch ? this.search.part : 0;
    if (part === 0) return null;
    // Two digits are more than it is worth already.
    return Math.min(this.maxExecutions, Number((this.executions / part).toPrecision(2)));
  }

  /** Grows with each way to end and each fault that is new. */
  get news(): number {
    return this.outcomes.size + this.found.size;
  }

  /** What it has come upon so far, as it was met: costs no execution. */
  glimpse(): Glimpse {
    const scheduleOf = ({ runs }: Candidate): string => formatSchedule(this.program.hash, runs);
    return {
      outcomes: [...this.outcomes.values()]
        .slice(0, MOST_GLIMPSED)
        .map(({ outcome, candidate }) => ({ ...outcome, schedule: scheduleOf(candidate) })),
      findings: [...this.found.values()].slice(0, MOST_GLIMPSED).map(({ sighting, candidate }) => ({
        code: sighting.code,
        severity: severityOf(sighting.code),
        ...sighting.describe(null),
        schedule: scheduleOf(candidate),
      })),
    };
  }

  /** Whether executions are drawn at random, rather than all gone through. */
  private get sampled(): boolean {
    return this.options.strategy === 'random' || this.options.strategy === 'pct';
  }

  private get asFound(): boolean {
    return this.options.schedules === 'found';
  }

  /** Goes on for about `steps` visible operations. True = the exploration is over. */
  advance(steps: number): boolean {
    const until = this.steps + steps;
    while (!this.over && this.steps < until) this.one();
    return this.over;
  }

  /** Ends it before its time; the report says so. */
  cancel(): void {
    this.bound ??= 'cancelled';
    this.over = true;
  }

  /** What a part of a sampling search has shown so far, for `take`. */
  part(): Samples {
    const { executions, steps, longest, sampling, bound, racy } = this;
    return {
      executions,
      steps,
      longest,
      choices: sampling.choices,
      isCancelled: bound === 'cancelled',
      racy: [...racy.keys()].filter((site) => racy[site] === 1),
      outcomes: [...this.outcomes.values()].map(({ outcome, candidate }) => {
        const { status, exports, output, count } = outcome;
        return { status, exports, output, count, runs: candidate.runs };
      }),
      findings: [...this.found].map(([key, { candidate, count }]) => ({ key, count, runs: candidate.runs })),
      good: this.well.list(),
    };
  }

  /**
   * Takes the parts of a sampling search, in order, for its own executions; then it is over.
   *
   * @throws Defect where a schedule does not show again what it has shown
   */
  take(parts: readonly Samples[]): void {
    for (const part of parts) this.takePart(part);
    this.bound = parts.some(({ isCancelled }) => isCancelled) ? 'cancelled' : 'samples';
    this.over = true;
  }

  private takePart(part: Samples): void {
    this.executions += part.executions;
    this.steps += part.steps;
    this.longest = Math.max(this.longest, part.longest);
    for (const site of part.racy) if (site < this.racy.length) this.racy[site] = 1;
    for (const { runs, count, ...ending } of part.outcomes) {
      const key = endingKey(ending);
      const known = this.outcomes.get(key);
      if (known !== undefined) known.outcome.count += count;
      else this.outcomes.set(key, { candidate: new Candidate(runs), outcome: { ...ending, count, schedule: '' } });
    }
    for (const { key, runs, count } of part.findings) {
      const known = this.found.get(key);
      if (known !== undefined) known.count += count;
      else this.found.set(key, { sighting: this.seenAgain(key, runs), candidate: new Candidate(runs), count });
    }
    this.well.take(part.good);
  }

  private seenAgain(key: string, runs: number[]): Sighting {
    const sighting = sightings(this.replay(runs, null)).find((s) => s.key === key);
    if (sighting === undefined) throw new Defect('a schedule does not show again what it has shown');
    return sighting;
  }

  private one(): void {
    if (this.executions >= this.maxExecutions) {
      this.over = true;
      this.bound = this.sampled ? 'samples' : 'executions';
      return;
    }
    const kernel = this.sampled ? this.sample() : this.exhaust();
    if (kernel === null) {
      this.over = true;
      return;
    }
    // What an execution is the first to show is told by it.
    if (!this.collect(kernel)) dismantle(kernel);
  }

  private sample(): Kernel {
    return this.sampling.next((strategy) => execute({ ...this.base(), strategy, everywhere: true }));
  }

  private exhaust(): Kernel | null {
    this.search ??= this.newSearch();
    return this.search.next();
  }

  private newSearch(): ExhaustiveSearch | BoundedSearch {
    const { preemptions, delays } = this.options;
    if (preemptions !== undefined || delays !== undefined) {
      const run = (strategy: Strategy) => execute({ ...this.base(), strategy, everywhere: true });
      return new BoundedSearch(run, this.racy, { preemptions, delays });
    }
    const index = new ThreadIndex();
    return new ExhaustiveSearch((strategy) => {
      return execute({ ...this.base(), index, strategy, everywhere: false });
    });
  }

  private base(): ProgramOptions {
    return {
      program: this.program,
      factory: this.factory,
      clock: this.options.clock ?? 'adversarial',
      racy: this.racy,
      maxSteps: this.options.maxSteps ?? DEFAULT_MAX_STEPS,
      seed: this.options.seed ?? 0,
      switch: this.options.switch,
      waiters: this.options.waiters,
      gil: this.options.gil,
      cores: this.options.cores,
      printsMatter: observesOutput(this.options.observe),
      parameters: this.options.parameters ?? {},
    };
  }

  /** True = the execution shows something that none before it has shown. */
  private collect(kernel: Kernel): boolean {
    this.executions++;
    this.steps += kernel.steps;
    if (kernel.steps > this.longest) this.longest = kernel.steps;
    const leftOut = this.search instanceof ExhaustiveSearch && this.search.leftOut;
    if (kernel.over === 'budget' || leftOut) this.bound = 'steps';
    const ending = this.ending(kernel);
    const key = endingKey(ending);
    const ordering = this.search instanceof ExhaustiveSearch ? this.search : null;
    let known = this.outcomes.get(key);
    if (known === undefined) {
      known = { candidate: new Candidate(kernel.schedule.runs), outcome: { ...ending, count: 0, schedule: '' } };
      this.outcomes.set(key, known);
    }
    known.outcome.count++;
    known.candidate.consider(ordering, kernel, ORDERED_OUTCOMES);
    let isNews = false;
    const seen = sightings(kernel);
    this.well.note(kernel, seen);
    for (const sighting of seen) {
      let entry = this.found.get(sighting.key);
      if (entry === undefined) {
        entry = { sighting, candidate: new Candidate(kernel.schedule.runs), count: 0 };
        this.found.set(sighting.key, entry);
        isNews = true;
      }
      entry.count++;
      entry.candidate.consider(ordering, kernel, ORDERED_FINDINGS);
    }
    // While sampling every place is a switch point; those that race are where a short counterexample is looked for.
    if (learnRaces(kernel, this.racy) && this.search !== null) this.restart();
    return isNews;
  }

  private ending(kernel: Kernel): Ending {
    return {
      status: statusOf(kernel),
      exports: this.options.observe === 'output' ? {} : exportsOf(kernel),
      output: observesOutput(this.options.observe) ? kernel.terminal.output.map((line) => line.text) : null,
    };
  }

  /** Begins a new pass, in which threads may switch at more places. */
  private restart(): void {
    this.probes += this.executions;
    this.executions = 0;
    this.longest = 0;
    this.bound = null;
    this.outcomes = new Map();
    this.found = new Map();
    this.well = new GoodExecutions();
    this.search = null;
  }

  /**
   * The report so far. Spends some more executions on making the schedules short.
   *
   * @param onShorten told before each of them
   */
  report(onShorten: (done: number, of: number) => void = () => {}): Report {
    let done = 0;
    const next = (): void => onShorten(done++, this.news);
    const { preemptions, delays } = this.options;
    const bounded = this.sampled || preemptions !== undefined || delays !== undefined;
    const complete = this.bound === null && !bounded;
    return {
      version: 1,
      strategy: this.options.strategy ?? 'exhaustive',
      complete,
      bound:
        this.bound ??
        (complete ? null : this.sampled ? 'samples' : preemptions !== undefined ? 'preemptions' : 'delays'),
      executions: this.executions,
      redundant: this.search?.redundant ?? 0,
      probes: this.probes,
      steps: this.steps,
      longest: this.longest,
      outcomes: this.outcomeList(next),
      findings: [...this.found.values()]
        .map((entry) => {
          next();
          return this.finding(entry);
        })
        .sort(byImportance),
    };
  }

  private outcomeList(next: () => void): Outcome[] {
    const all = [...this.outcomes.values()].sort((a, b) => b.outcome.count - a.outcome.count);
    const shortened = this.asFound ? 0 : SHORTENED_OUTCOMES;
    return all.map(({ outcome, candidate }, i) => {
      next();
      const wanted = endingKey(outcome);
      const budget = i < shortened && outcome.status !== 'budget' ? OUTCOME_STEPS : 0;
      const short = this.settle(candidate, (kernel) => endingKey(this.ending(kernel)) === wanted, budget);
      return { ...outcome, schedule: formatSchedule(this.program.hash, short.runs) };
    });
  }

  private finding({ sighting, candidate, count }: Found): Finding {
    const { key, code } = sighting;
    const short = this.settle(
      candidate,
      (kernel) => sightings(kernel).some((s) => s.key === key),
      code === 'step-budget' || this.asFound ? 0 : SHORTEN_STEPS,
    );
    // The story is told as the short schedule has it.
    const seen = (kernel: Kernel) => sightings(kernel).find((s) => s.key === key) ?? sighting;
    const passing = this.passing(code, short.runs);
    const evidence = new EvidenceRecorder(this.program, seen(this.replay(short.runs, null)).steps ?? []);
    return {
      code,
      severity: severityOf(code),
      ...seen(this.replay(short.runs, evidence)).describe(evidence),
      schedule: formatSchedule(this.program.hash, short.runs),
      cost: short.cost,
      shortest: short.shortest,
      ...(this.sampled && { executions: count }),
      ...(passing === undefined ? {} : { passing }),
    };
  }

  /** Beside each thing found, how it could have gone. A limit has no such thing: going well is not known to be possible. */
  private passing(code: FindingCode, failing: readonly number[]): Passing | null | undefined {
    if (code === 'step-budget' || this.asFound) return undefined;
    const passes = (kernel: Kernel) => endsWell(kernel) && sightings(kernel).every((s) => s.code !== code);
    const known = this.well.without(code);
    // A search that saw every execution and none that goes well need not look any further.
    if (known === null && this.bound === null && this.search instanceof ExhaustiveSearch) return null;
    const found = passingLike(this.base(), failing, passes, known);
    return found && { schedule: formatSchedule(this.program.hash, found.runs), divergesAt: found.divergesAt };
  }

  private replay(runs: number[], recorder: EvidenceRecorder | null): Kernel {
    return execute({ ...this.base(), strategy: new Replay(runs), everywhere: true, recorder });
  }

  private settle(candidate: Candidate, shows: (kernel: Kernel) => boolean, budget: number): Shortest {
    const exhausted = this.search instanceof ExhaustiveSearch && this.bound === null;
    // Whoever has stopped it does not want to wait for much more.
    const steps = this.bound === 'cancelled' ? Math.min(budget, OUTCOME_STEPS) : budget;
    return candidate.settle(this.base(), shows, exhausted, steps);
  }
}

function observesOutput(observe: Observe | undefined): boolean {
  return observe === 'output' || observe === 'all';
}

export function endingKey(ending: Ending): string {
  return canonical([ending.status, ending.exports, ending.output]);
}
