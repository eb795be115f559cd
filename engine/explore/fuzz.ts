/**
 * Random programs, each explored in every way there is: the optimal search must find what a search without any
 * reduction finds, and nothing twice.
 */
import type { Kernel } from '../kernel/kernel.ts';
import { RandomNumbers } from '../kernel/random-numbers.ts';
import type { Strategy } from '../kernel/strategy.ts';
import { ThreadIndex } from '../kernel/thread-index.ts';
import { execute, exportsOf, statusOf } from './execution.ts';
import { type Execute, ExhaustiveSearch } from './exhaustive/search.ts';
import { instantiate } from './fuzz/instance.ts';
import { Oracle, signature } from './fuzz/oracle.ts';
import { type Kind, type RandomProgram, randomProgram, type Shape, smaller } from './fuzz/random-program.ts';

/** How large a program may be; a larger one is passed over. */
export interface Limits {
  /** Executions of one search. */
  executions: number;
  /** Executions that plain sleep sets may begin, in vain or not. */
  begun: number;
  /** Schedules without any reduction. Where there are more, only the other searches are compared. */
  schedules: number;
}

const LIMITS: Limits = { executions: 500, begun: 2500, schedules: 1000 };

/** What the searches of one program found. */
export interface Comparison {
  program: RandomProgram;
  /** Null = they agree; else what does not, in words. */
  problem: string | null;
  /** True = too large to be compared. */
  skipped: boolean;
  /** Executions of the optimal search where every operation is a switch point. */
  executions: number;
  /** Whether the search without any reduction could be made. */
  unreduced: boolean;
}

const KINDS: readonly (readonly Kind[])[] = [
  ['variable', 'lock'],
  ['variable', 'semaphore'],
  ['variable', 'event'],
  ['variable', 'condition'],
  ['variable', 'queue'],
  ['variable', 'barrier'],
  ['lock', 'semaphore'],
  ['lock', 'event', 'variable'],
  ['condition', 'lock'],
  ['condition', 'event', 'semaphore'],
  ['queue', 'lock'],
  ['barrier', 'lock', 'semaphore'],
  ['variable', 'lock', 'semaphore', 'event', 'condition', 'queue', 'barrier'],
];

/** The random program of a number; the same for ever. */
export function programOf(seed: number): RandomProgram {
  const random = new RandomNumbers(seed);
  const kinds = KINDS[random.below(KINDS.length)] as readonly Kind[];
  const threads = 2 + random.below(2);
  const shape: Shape = { kinds, threads, length: threads === 2 ? 4 : 3 };
  return randomProgram(random, shape);
}

/** Explores the random program of a number in every way and compares. */
export function fuzz(seed: number, limits: Limits = LIMITS): Comparison {
  return compare(programOf(seed), limits);
}

export function compare(program: RandomProgram, limits: Limits = LIMITS): Comparison {
  try {
    return compared(program, limits);
  } catch (error) {
    // A search that goes astray says so.
    const problem = String(error);
    return { program, problem, skipped: false, executions: 0, unreduced: false };
  }
}

function compared(program: RandomProgram, limits: Limits): Comparison {
  const comparison: Comparison = { program, problem: null, skipped: true, executions: 0, unreduced: false };
  const oracle = completed(program, limits);
  if (oracle === null) return comparison;
  comparison.skipped = false;
  const optimal = reduced(program, limits);
  if (optimal === null)
    return { ...comparison, problem: `more than ${limits.executions} executions in place of ${oracle.count}` };
  comparison.executions = optimal.count;
  comparison.problem =
    difference('optimal search', optimal, oracle) ??
    (optimal.count === oracle.count ? null : `${optimal.count} executions in place of ${oracle.count}`) ??
    (optimal.redundant === 0 ? null : `${optimal.redundant} redundant executions`);
  if (comparison.problem !== null) return comparison;
  const learning = learned(program);
  comparison.problem = difference('search that switches where it matters', learning, oracle);
  const all = oracle.count > 200 ? null : unreduced(program, limits);
  if (comparison.problem !== null || all === null) return comparison;
  comparison.unreduced = true;
  comparison.problem =
    difference('plain sleep sets', oracle, all) ??
    (oracle.count === all.count ? null : `${oracle.count} executions, but ${all.count} traces`);
  return comparison;
}

/** Makes a failing program as small as it can be made by leaving things out. */
export function shrink(comparison: Comparison): Comparison {
  let best = comparison;
  for (let found = true; found; ) {
    found = false;
    for (const program of smaller(best.program)) {
      const next = compare(program);
      if (next.problem === null) continue;
      best = next;
      found = true;
      break;
    }
  }
  return best;
}

interface Found {
  /** Executions, or traces. */
  count: number;
  redundant: number;
  states: Set<string>;
}

function stateOf(kernel: Kernel): string {
  return JSON.stringify([statusOf(kernel), exportsOf(kernel)]);
}

function difference(name: string, some: Found, all: Found): string | null {
  for (const state of all.states) if (!some.states.has(state)) return `${name}: missing ${state}`;
  for (const state of some.states) if (!all.states.has(state)) return `${name}: impossible ${state}`;
  return null;
}

function executor(random: RandomProgram, racy: Uint8Array | null): { run: Execute; sites: number } {
  const { program, factory } = instantiate(random);
  const index = new ThreadIndex();
  const run = (strategy: Strategy) =>
    execute({
      program,
      factory,
      strategy,
      index,
      clock: 'adversarial',
      everywhere: racy === null,
      racy: racy ?? new Uint8Array(program.sites.length),
      maxSteps: 2000,
      seed: 0,
      printsMatter: false,
      parameters: {},
    });
  return { run, sites: program.sites.length };
}

/** By plain sleep sets; null = too many executions. */
function completed(random: RandomProgram, limits: Limits): Found | null {
  const oracle = new Oracle(executor(random, null).run, true);
  const found: Found = { count: 0, redundant: 0, states: new Set() };
  for (let kernel = oracle.next(); kernel !== null; kernel = oracle.next()) {
    if (++found.count > limits.executions || oracle.begun > limits.begun || kernel.over === 'budget') return null;
    found.states.add(stateOf(kernel));
  }
  return found;
}

/** Without any reduction; null = too many schedules. */
function unreduced(random: RandomProgram, limits: Limits): Found | null {
  const oracle = new Oracle(executor(random, null).run, false);
  const traces = new Set<string>();
  const states = new Set<string>();
  let schedules = 0;
  for (let kernel = oracle.next(); kernel !== null; kernel = oracle.next()) {
    if (++schedules > limits.schedules) return null;
    traces.add(signature(oracle.done));
    states.add(stateOf(kernel));
  }
  return { count: traces.size, redundant: 0, states };
}

/** By the optimal search, with every operation a switch point; null = too many executions. */
function reduced(random: RandomProgram, limits: Limits): Found | null {
  const search = new ExhaustiveSearch(executor(random, null).run);
  const found: Found = { count: 0, redundant: 0, states: new Set() };
  for (let kernel = search.next(); kernel !== null; kernel = search.next()) {
    if (++found.count > limits.executions) return null;
    found.states.add(stateOf(kernel));
  }
  found.redundant = search.redundant;
  return found;
}

/** By the optimal search as programs are explored: places become switch points when they are found to race. */
function learned(random: RandomProgram): Found {
  const racy = new Uint8Array(executor(random, null).sites);
  for (;;) {
    const search = new ExhaustiveSearch(executor(random, racy).run);
    const found: Found = { count: 0, redundant: 0, states: new Set() };
    let news = false;
    while (!news) {
      const kernel = search.next();
      if (kernel === null) break;
      found.count++;
      found.states.add(stateOf(kernel));
      for (const { first, second } of kernel.detector.races) {
        for (const { site } of [first, second]) {
          if (racy[site] === 1) continue;
          racy[site] = 1;
          news = true;
        }
      }
    }
    if (!news) return found;
  }
}
