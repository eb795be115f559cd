import type { Kernel } from './kernel.ts';
import type { Location } from './location.ts';
import { type Mode, READ, WHOLE } from './operation.ts';
import { noteForTurns } from './poll.ts';
import type { VirtualThread } from './thread.ts';

/** Accesses to shared memory: whether threads switch before them, and what the race detector is told. */
export class Memory {
  private readonly kernel: Kernel;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  /**
   * An access of the current thread to memory. True = `yield` first.
   *
   * @param atomic a call of a container method, which is indivisible
   */
  touch(location: Location, mode: Mode, site: number, atomic: boolean): boolean {
    const { kernel } = this;
    const t = kernel.current;
    t.atomic = atomic;
    // How far a daemon gets before the program ends is anybody's guess: each of its steps counts.
    if ((kernel.options.everywhere || kernel.options.racy[site] === 1 || t.daemon) && !kernel.solo) {
      t.op = null;
      t.location = location;
      t.mode = mode;
      t.site = site;
      t.since = kernel.steps;
      if (kernel.unswitchable === 0 && kernel.options.switchRule === 'any') return kernel.point(t);
      kernel.strategy.absorbing?.(kernel, t);
    }
    this.commit(t, location, mode, site);
    return kernel.over !== null && kernel.unswitchable === 0;
  }

  /** Carries out an access that has been announced. */
  commit(t: VirtualThread, location: Location, mode: Mode, site: number): void {
    const { kernel } = this;
    kernel.count(t);
    t.site = site;
    const { recorder } = kernel.options;
    if (recorder !== null) {
      t.op = null;
      t.location = location;
      t.mode = mode;
      recorder.before(kernel, t, kernel.steps - 1);
    }
    noteForTurns(kernel, t, location, mode);
    if (mode !== READ && location.key !== WHOLE && location.shadow !== null && location.shadow.whole !== null) {
      location.shadow.whole.version++;
    }
    if (!kernel.solo) kernel.detector.access(t, location, mode, site, kernel.steps - 1, t.atomic);
    else if (mode !== READ) location.version++;
  }

  /** True = an access now can be neither raced with nor watched: counting it is enough. */
  get unwatched(): boolean {
    const { kernel } = this;
    return kernel.solo && kernel.options.recorder === null && kernel.current.loops.length === 0;
  }

  /** Counts an access that is `unwatched`. */
  pass(site: number): boolean {
    const { kernel } = this;
    const t = kernel.current;
    t.site = site;
    kernel.count(t);
    return kernel.over !== null && kernel.unswitchable === 0;
  }
}
