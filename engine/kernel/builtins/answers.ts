/**
 * What containers answered to questions that decide what a thread does next: `if (!seen.has(id)) seen.add(id)`.
 * That somebody has changed the container since is no fault by itself: it may have been another id. So the
 * question is put again when the thread acts, and only another answer counts.
 */
import type { Program, Site } from '../../compile/program.ts';
import type { AnyFunction, Task, Twin } from '../../compile/runtime.ts';
import { shadowOf } from '../identity.ts';
import type { Kernel } from '../kernel.ts';
import { type Mode, READ } from '../operation.ts';
import type { VirtualThread } from '../thread.ts';

/** A question, put again. True = the answer would be another one now. */
type Again = () => boolean;

export class Answers {
  /** By site: 1 = a question that something rests on, or what rests on one. */
  private readonly sites: Uint8Array;
  /** By thread and site. */
  private readonly asked = new WeakMap<VirtualThread, Map<number, Again>>();

  constructor(sites: readonly Site[]) {
    this.sites = new Uint8Array(sites.length);
    for (const [site, { kind, basis = [] }] of sites.entries()) {
      if (kind !== 'call' || basis.length === 0) continue;
      this.sites[site] = 1;
      for (const question of basis) this.sites[question] = 1;
    }
  }

  concerns(site: number): boolean {
    return this.sites[site] === 1;
  }

  /** How many a container holds: what matters is whether it holds any. */
  noteSize(t: VirtualThread, object: object, site: number): void {
    // Others may still come first; the answer counts when it is given.
    t.asking = () => {
      const isEmpty = sizeOf(object) === 0;
      this.note(t, site, () => (sizeOf(object) === 0) !== isEmpty);
    };
  }

  /** A call of a container's method at such a site. */
  call(kernel: Kernel, f: AnyFunction, mode: Mode, site: number): Twin {
    const answers = this;
    return function* (this: object, ...args: unknown[]): Task {
      const t = kernel.current;
      const shadow = shadowOf(this);
      const { violations } = kernel.detector;
      if (shadow !== undefined && kernel.memory.touch(shadow.all(), mode, site, true)) yield;
      if (mode !== READ) {
        const last = violations.at(-1);
        // Noted by this very call, as far as versions can tell.
        if (last !== undefined && last.act.thread === t.index && last.act.site === site) {
          if (!answers.isOutdated(t, last.check.site)) violations.pop();
        }
        return Reflect.apply(f, this, args);
      }
      const answer: unknown = Reflect.apply(f, this, args);
      answers.note(t, site, () => !Object.is(Reflect.apply(f, this, args), answer));
      return answer;
    } as Twin;
  }

  private note(t: VirtualThread, site: number, again: Again): void {
    let asked = this.asked.get(t);
    if (asked === undefined) this.asked.set(t, (asked = new Map()));
    asked.set(site, again);
  }

  private isOutdated(t: VirtualThread, site: number): boolean {
    return this.asked.get(t)?.get(site)?.() ?? true;
  }
}

function sizeOf(object: object): number {
  return Array.isArray(object) ? object.length : (object as Set<unknown>).size;
}

const cache = new WeakMap<Program, Answers>();

export function answersOf(program: Program): Answers {
  let answers = cache.get(program);
  if (answers === undefined) cache.set(program, (answers = new Answers(program.sites)));
  return answers;
}
