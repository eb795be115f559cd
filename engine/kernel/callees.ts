/**
 * What the places of calls have called. A place that calls a function of the library, or a method of a container,
 * calls the same one every time, in all executions: what the kernel has to know of it is looked up once.
 */
import type { Program } from '../compile/program.ts';
import type { AnyFunction, Twin } from '../compile/runtime.ts';
import { callbackTwin } from './builtins/callbacks.ts';
import { builtinTouch } from './builtins/touch.ts';
import type { Mode } from './operation.ts';
import { promptOf } from './prompt-twins.ts';

/** A function that lives as long as the realm: of the library, or built in. Never one of the learner's. */
export interface Callee {
  readonly f: AnyFunction;
  /** How it touches its `this`, where it is a container method that calls nobody back. */
  readonly mode: Mode | undefined;
  /** Its twin for callers that go on with it at once. */
  readonly prompt: Twin | undefined;
}

/** Functions asked about at one place before it is taken for one that calls the learner's. */
const MOST_TRIES = 4;

export class Callees {
  private readonly known: (Callee | null)[];
  private readonly tries: Uint8Array;

  private constructor(sites: number) {
    this.known = new Array<null>(sites).fill(null);
    this.tries = new Uint8Array(sites);
  }

  private static readonly all = new WeakMap<Program, Callees>();

  /** Those of a program, in whatever execution. */
  static of(program: Program): Callees {
    let callees = Callees.all.get(program);
    if (callees === undefined) Callees.all.set(program, (callees = new Callees(program.sites.length)));
    return callees;
  }

  /** What is called at `site`; null = nothing is known of it for good. */
  at(site: number, f: AnyFunction): Callee | null {
    const known = this.known[site];
    if (known?.f === f) return known;
    return (this.tries[site] as number) < MOST_TRIES ? this.learn(site, f) : null;
  }

  private learn(site: number, f: AnyFunction): Callee | null {
    this.tries[site] = (this.tries[site] as number) + 1;
    const prompt = promptOf(f);
    const mode = callbackTwin(f) === undefined ? builtinTouch(f) : undefined;
    if (prompt === undefined && mode === undefined) return null;
    const callee = { f, mode, prompt };
    this.known[site] = callee;
    return callee;
  }
}
