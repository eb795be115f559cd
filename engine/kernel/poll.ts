/**
 * Busy waiting. A turn of an idle loop (`Site.idle`) that changed nothing another thread could see would go
 * round in the same way until something it looked at changes; so its thread is parked until then, and a
 * search of all schedules stays finite. (After the treatment of spin loops in stateless model checkers:
 * Kokologiannakis et al., Spinloop Detection, TACAS 2021.)
 */
import type { Kernel } from './kernel.ts';
import { Location } from './location.ts';
import { ACQUIRE, type Mode, type Operation, READ, RELEASE } from './operation.ts';
import { noteTaken } from './overtaking.ts';
import type { SyncObject } from './sync-object.ts';
import type { LoopState, VirtualThread } from './thread.ts';

/** Something whose changes are counted. */
export interface Versioned {
  version: number;
}

/** Waits until one of the things that a turn of a loop looked at has changed. */
export class Poll implements Operation {
  readonly code = 'poll';
  readonly target = null;
  readonly silent = true;
  readonly blocking = true;
  /** A loop that looks at the clock goes on when time has passed, too. */
  readonly timeout: number | undefined;
  readonly objects: Versioned[];
  private readonly versions: number[];

  constructor(objects: Versioned[], versions: number[], timeout: number | undefined) {
    this.objects = objects;
    this.versions = versions;
    this.timeout = timeout;
  }
  mode(): Mode {
    return READ;
  }
  enabled(): boolean {
    for (let i = 0; i < this.objects.length; i++) {
      if ((this.objects[i] as Versioned).version !== this.versions[i]) return true;
    }
    return false;
  }
  perform(): void {}
  expire(): void {}
}

/** Seconds that pass for a thread that does nothing but look at the clock. */
const CLOCK_GRAIN = 0.001;

/**
 * At the back-edge `site` of an idle loop: the wait that stands for the turns to come where the turn just
 * made repeats itself, else null. Begins the next turn either way.
 */
export function pollAt(kernel: Kernel, t: VirtualThread, site: number, depth: number): Poll | null {
  const { loops } = t;
  let at = loops.length - 1;
  while (at >= 0 && !((loops[at] as LoopState).site === site && (loops[at] as LoopState).depth === depth)) at--;
  if (at < 0) {
    while (loops.length > 0 && (loops[loops.length - 1] as LoopState).depth > depth) loops.pop();
    loops.push({
      depth,
      site,
      clean: true,
      gaveUp: false,
      rests: false,
      began: kernel.steps,
      own: t.steps,
      objects: [],
      versions: [],
    });
    return null;
  }
  loops.length = at + 1;
  const turn = loops[at] as LoopState;
  const { clean, gaveUp, rests, own, objects, versions } = turn;
  turn.clean = true;
  turn.gaveUp = false;
  turn.rests = false;
  turn.own = t.steps;
  turn.objects = [];
  turn.versions = [];
  // The turn that repeats itself is what reports show.
  if (!clean) {
    turn.began = kernel.steps;
    return null;
  }
  // The locks it gave up it has again: it can wait only where it gives them up the next time.
  if (gaveUp) {
    if (kernel.options.clock === 'adversarial') t.patience = new Poll(objects, versions, undefined);
    return null;
  }
  const watchesClock = objects.includes(kernel.clock);
  const poll = new Poll(objects, versions, watchesClock ? CLOCK_GRAIN : undefined);
  // What it looked at has changed meanwhile: it looks once more because of that, as after a wait that was not needed.
  if (!rests && !poll.enabled()) noteBurnt(kernel, t, site, t.steps - own);
  if (kernel.options.clock === 'adversarial' && kernel.lasso.closes(kernel, t)) kernel.stop('livelock');
  return poll;
}

function noteBurnt(kernel: Kernel, thread: VirtualThread, site: number, steps: number): void {
  const known = kernel.burnt.find((one) => one.site === site && one.thread === thread);
  if (known === undefined) kernel.burnt.push({ thread, site, steps });
  else known.steps += steps;
}

/** What the turns of loops under way have looked at, and whether they changed anything. */
export function noteForTurns(kernel: Kernel, t: VirtualThread, object: Versioned | null, mode: Mode): void {
  if (object === null || mode === RELEASE) return;
  if (mode === ACQUIRE) {
    if (!kernel.solo) noteTaken(kernel, t, object as SyncObject);
    return;
  }
  if (mode !== READ && object !== kernel.clock) kernel.lasso.progress();
  if (t.loops.length === 0) return;
  if (object === kernel.clock && mode !== READ) {
    // Sleeping between two looks is still waiting for the same thing, unless its length is being measured.
    if (kernel.options.clock !== 'adversarial') for (const loop of t.loops) loop.clean = false;
    return;
  }
  for (const loop of t.loops) {
    if (mode !== READ) loop.clean = false;
    else if (loop.clean) look(loop, object);
  }
}

function look(loop: LoopState, object: Versioned): void {
  loop.objects.push(object);
  loop.versions.push(object.version);
  if (!(object instanceof Location) || object.shadow === null) return;
  const whole = object.shadow.all();
  loop.objects.push(whole);
  loop.versions.push(whole.version);
}
