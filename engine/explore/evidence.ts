/** Repeating an execution to learn what its findings want to know and searching does not pay for. */
import type { Program } from '../compile/program.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Recorder } from '../kernel/recorder.ts';
import type { VirtualThread } from '../kernel/thread.ts';
import { heldNames, placeOf, stackOf } from './findings/places.ts';
import type { Circumstances, Evidence } from './findings/sighting.ts';
import type { Place } from './report.ts';

export class EvidenceRecorder implements Recorder, Evidence {
  private readonly program: Program;
  private readonly wanted: ReadonlySet<number>;
  private readonly noted = new Map<number, Circumstances>();
  /** By step: whose it was (ordinal), and where. */
  private readonly threads: number[] = [];
  private readonly sites: number[] = [];

  /** @param wanted steps whose circumstances are to be noted */
  constructor(program: Program, wanted: Iterable<number>) {
    this.program = program;
    this.wanted = new Set(wanted);
  }

  before(_kernel: Kernel, t: VirtualThread, step: number): void {
    this.threads[step] = t.ordinal;
    this.sites[step] = t.site;
    if (this.wanted.has(step)) this.noted.set(step, { stack: stackOf(this.program, t), held: heldNames(t) });
  }
  after(): void {}
  value(): void {}

  at(step: number): Circumstances | undefined {
    return this.noted.get(step);
  }
  placesOf(thread: number, from: number): Place[] {
    const places: Place[] = [];
    for (let step = from; step < this.sites.length; step++) {
      if (this.threads[step] === thread) places.push(placeOf(this.program, this.sites[step] as number));
    }
    return places;
  }
}
