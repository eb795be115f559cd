/**
 * Every schedule, each up to the order of independent steps exactly once: optimal dynamic partial order
 * reduction with sleep sets and wakeup trees (Abdulla, Aronis, Jonsson, Sagonas, JACM 2017, algorithm 2),
 * extended to operations that block.
 *
 * The search is stateless: an execution is repeated from the start up to the point where it is to differ. The
 * events up to there are known and are only carried out; what follows is analysed.
 */
import { Defect } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { ACQUIRE } from '../../kernel/operation.ts';
import type { Strategy } from '../../kernel/strategy.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { joinInto } from '../../kernel/vector-clock.ts';
import { givesWay } from '../cost.ts';
import { stuckThreads } from '../waits.ts';
import { dependent, type Event, type Footprint, happensBefore } from './event.ts';
import { History } from './history.ts';
import { cheapestOrder, type Linearization } from './linearize.ts';
import { isReady, rehearse } from './rehearsal.ts';
import { Turns } from './turns.ts';
import { type Branch, covers, insert, isWeakInitial } from './wakeup-tree.ts';

/** The state before an event. */
interface Node {
  /** Threads whose next step need not be tried here: an equivalent execution has been explored. */
  sleep: Footprint[];
  /** Beginnings still to be explored from here. */
  tree: Branch[];
  /** How many have been. */
  explored: number;
}

/** Steps that a thread takes in a row where others could go on. */
const LONGEST_TURN = 1000;
/** Steps of a thread, ended from outside, at which that is tried: an endless one has no last. */
const MOST_BEFORE_CUT = 40;

/** Runs the program under a strategy from its start; the search's only tie to the program. */
export type Execute = (strategy: Strategy) => Kernel;

export class ExhaustiveSearch implements Strategy {
  /** Executions that turned out to repeat another one: none, if the algorithm is right. */
  redundant = 0;
  private readonly history = new History();
  private readonly nodes: Node[] = [];
  private readonly execute: Execute;
  private readonly threads: VirtualThread[] = [];
  /** Number of events carried out in the execution at hand. */
  private position = 0;
  /** Events to be repeated. */
  private prefix = 0;
  /** What the next event is to be, with the beginnings that lie behind it. */
  private forced: Branch | null = null;
  private coming: Node | null = null;
  private asleep = false;
  /** True = not every place was tried at which a thread could have been ended from outside. */
  leftOut = false;
  private begun = false;
  /** The execution at hand ran out of steps. */
  private wasCut = false;
  private readonly turns = new Turns();

  constructor(execute: Execute) {
    this.execute = execute;
  }

  /** Runs the next execution. Null = all have been explored. */
  next(): Kernel | null {
    if (this.begun && !this.backtrack()) return null;
    this.begun = true;
    const first = this.prefix;
    let kernel: Kernel;
    do {
      this.position = 0;
      this.asleep = false;
      this.turns.clear();
      kernel = this.execute(this);
      this.wasCut = kernel.over === 'budget';
      if (this.asleep) this.redundant++;
      else this.addRaces(kernel, first);
    } while (this.asleep && this.backtrack());
    return this.asleep ? null : kernel;
  }

  /**
   * About which part of all executions has been made, taking the beginnings known at each state for equally long; those
   * that are yet to be found are not known, so it is rather less. 0 = nothing can be said yet.
   */
  get part(): number {
    let part = 0;
    let share = 1;
    for (const { explored, tree } of this.nodes) {
      share /= explored + 1 + tree.length;
      part += share * explored;
    }
    return part;
  }

  /** The cheapest order of the execution just made; null = too many to tell. */
  cheapest(kernel: Kernel): Linearization | null {
    const waiting = stuckThreads(kernel).map((t) => ({
      thread: t.index,
      touches: this.history.footprint(t, t.op?.blocking || t.op?.joins ? undefined : ACQUIRE),
    }));
    return cheapestOrder(this.history.events, waiting);
  }

  // ---- one execution ----

  choose(kernel: Kernel, current: VirtualThread | null): VirtualThread | null {
    const { position } = this;
    if (position < this.prefix) return this.thread(kernel, (this.history.events[position] as Event).thread);
    const { forced } = this;
    if (forced !== null && position === this.prefix) {
      // `coming` was made when the search went back.
      this.forced = null;
      return this.thread(kernel, forced.thread);
    }
    const node = this.enter(position);
    const branch = node.tree.shift();
    if (branch !== undefined) {
      this.pendingChildren = branch.children;
      return this.thread(kernel, branch.thread);
    }
    this.pendingChildren = [];
    const chosen = this.freely(kernel, node, current);
    if (chosen === null) this.coming = null;
    return chosen;
  }

  /**
   * Where nothing is planned, who runs goes on; but whoever gives way, or has had a long turn, lets others go
   * first: a thread that never ends must not keep them from ever running.
   */
  private freely(kernel: Kernel, node: Node, current: VirtualThread | null): VirtualThread | null {
    this.streak = current !== null && current === this.runner ? this.streak + 1 : 0;
    this.runner = current;
    const stays = current !== null && !sleeps(node, current.index) && kernel.enabled(current);
    if (stays && this.streak < LONGEST_TURN && !givesWay(kernel, current)) return current;
    this.streak = 0;
    let giving: VirtualThread | null = null;
    let someone = false;
    let again = false;
    let among: readonly VirtualThread[] = kernel.living;
    for (;;) {
      for (const t of among) {
        if (!kernel.enabled(t)) continue;
        someone = true;
        if (sleeps(node, t.index)) continue;
        if (t === current) again = true;
        else if (!givesWay(kernel, t)) return t;
        else giving ??= t;
      }
      if (someone || among !== kernel.living) break;
      // Looking for candidates may let time pass: then who gave way can go on, too.
      among = kernel.candidates(this.threads);
    }
    const chosen = giving ?? (again ? current : null);
    this.asleep = chosen === null && someone;
    return chosen;
  }

  private runner: VirtualThread | null = null;
  /** Choices in a row at which `runner` went on. */
  private streak = 0;

  private pendingChildren: Branch[] = [];

  committing(_kernel: Kernel, t: VirtualThread): void {
    this.turns.take(t);
    if (this.position++ < this.prefix) return;
    const event = this.history.push(t);
    const node = this.coming as Node;
    this.nodes.push(node);
    this.coming = null;
    this.after = {
      sleep: stillAsleep(node.sleep, event),
      tree: this.pendingChildren,
      explored: 0,
    };
  }

  turnOf(t: VirtualThread): number {
    return this.turns.of(t);
  }

  absorbing(_kernel: Kernel, t: VirtualThread): void {
    if (this.position <= this.prefix || this.after === null) return;
    this.history.absorb(t);
    const event = this.history.events[this.history.events.length - 1] as Event;
    this.after.sleep = this.after.sleep.filter((step) => !dependent(step, event));
  }

  /** The state the last event led to. */
  private after: Node | null = null;

  private enter(position: number): Node {
    const node: Node = position === 0 || this.after === null ? { sleep: [], tree: [], explored: 0 } : this.after;
    this.after = null;
    this.coming = node;
    return node;
  }

  /** @throws Defect where a repeated execution differs from the first: a defect of ours, never the learner's */
  private thread(kernel: Kernel, index: number): VirtualThread {
    const t = kernel.byIndex[index];
    if (t === undefined || !isReady(kernel, t)) {
      throw new Defect(`an execution did not repeat: thread ${index} cannot take step ${this.position}`);
    }
    return t;
  }

  // ---- between executions ----

  /** Goes back to the last state with something left to explore; false = there is none. */
  private backtrack(): boolean {
    while (this.nodes.length > 0) {
      const node = this.nodes.pop() as Node;
      const { thread, touches } = this.history.pop();
      node.sleep.push({ thread, touches });
      node.explored++;
      const branch = node.tree.shift();
      if (branch === undefined) continue;
      this.prefix = this.nodes.length;
      this.forced = branch;
      this.coming = node;
      this.pendingChildren = branch.children;
      return true;
    }
    return false;
  }

  /** Plans an execution for each race of the new events whose other order has not been explored. */
  private addRaces(kernel: Kernel, first: number): void {
    const { events } = this.history;
    for (let j = first; j < events.length; j++) {
      const event = events[j] as Event;
      for (const i of event.races) this.reverse(i, event, j);
    }
    this.addCuts(kernel);
    // A thread that waits for ever never ran into its races: what blocks it could have come later.
    for (const t of kernel.living) {
      if (kernel.over === 'ended' || t.op === null || kernel.enabled(t)) continue;
      const event = this.history.blocked(t);
      for (const i of event.races) this.reverse(i, event, events.length);
    }
  }

  /** Whoever was ended from outside could have come a step further before that. */
  private addCuts(kernel: Kernel): void {
    for (const t of kernel.cutOff) {
      if (this.history.count(t.index) > MOST_BEFORE_CUT) {
        this.leftOut = true;
        continue;
      }
      const event = this.history.prevented(t);
      for (const i of event.races) this.reverse(i, event, this.history.events.length);
    }
  }

  private reverse(i: number, event: Event, j: number): void {
    const { events } = this.history;
    const racing = events[i] as Event;
    const v: Event[] = [];
    let fickle = event.fickle;
    for (let k = i + 1; k < j; k++) {
      const between = events[k] as Event;
      if (happensBefore(racing, between)) continue;
      v.push(between);
      fickle ||= between.fickle;
    }
    v.push(moved(event, v));
    const node = this.nodes[i] as Node;
    if (node.sleep.some((step) => isWeakInitial(step, v))) return;
    if (!fickle) insert(node.tree, v);
    else if (!covers(node.tree, v)) {
      // Behind an execution that was cut there may be no room for it all: what leads up to the event has to do.
      const real = this.rehearse(i, v) ?? (this.wasCut ? this.rehearse(i, leadingTo(v)) : null);
      // What it really does there may not race with the event at all: then this branch covers it.
      if (real === null || isWeakInitial(racing, real)) return;
      if (!node.sleep.some((step) => isWeakInitial(step, real))) insert(node.tree, real);
    }
  }

  /** What the events of `v` really do when they come after the first `upTo` events; null = they cannot. */
  private rehearse(upTo: number, v: readonly Event[]): Event[] | null {
    const order = [...this.history.events.slice(0, upTo), ...v].map((event) => event.thread);
    return rehearse(this.execute, order, upTo);
  }
}

/**
 * The event as it is behind `v`, with the event it raced with out of the way. Whoever waited for a lock came
 * after its holders by waiting for them; here it need not.
 */
function moved(event: Event, v: readonly Event[]): Event {
  const clock = event.past.slice();
  for (const other of v) if (dependent(other, event)) joinInto(clock, other.clock);
  while (clock.length <= event.thread) clock.push(0);
  clock[event.thread] = event.seq;
  const { thread, touches, seq, past, before, races, fickle, gives, joins } = event;
  return { thread, touches, seq, clock, past, before, races, fickle, gives, joins };
}

/** Of `v`, what its last event happens after, and that event. */
function leadingTo(v: readonly Event[]): Event[] {
  const last = v[v.length - 1] as Event;
  return v.filter((event) => event === last || happensBefore(event, last));
}

/** Those that go on sleeping after the event. */
function stillAsleep(sleep: readonly Footprint[], event: Event): Footprint[] {
  const still: Footprint[] = [];
  for (const step of sleep) if (step.thread !== event.thread && !dependent(step, event)) still.push(step);
  return still;
}

function sleeps(node: Node, thread: number): boolean {
  for (const step of node.sleep) if (step.thread === thread) return true;
  return false;
}
