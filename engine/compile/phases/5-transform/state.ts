import type { Node, Statement } from 'estree';
import type { Build } from '../../program.ts';
import type { Analysis, FunctionInfo, Module } from '../3-analyse/model.ts';
import type { RemoteNames } from '../3-analyse/remote.ts';
import * as b from './builders.ts';
import type { Helper } from './helpers/helpers.ts';
import type { SiteTable } from './sites.ts';

/** What is shared by the whole compilation. */
export interface ProgramState {
  build: Build;
  /** Accesses are announced: the traced and the recorded build. */
  hooks: boolean;
  analysis: Analysis;
  sites: SiteTable;
  /** The built-ins are as the language made them: nobody can change them before or while the program runs. */
  frozen: boolean;
  /** The properties that may be remote: see `mayBeRemote`. */
  remote: RemoteNames;
  /** What happens to each type of node. Here, so that visitors need not import the table they stand in. */
  visitors: Record<string, Visitor>;
  /** The helpers that the program uses. */
  helpers: Set<Helper>;
  /** Loop of the learner's -> the labels it has. */
  labels: Map<Node, string[]>;
  /** Helpers at the head of the program that make plain functions for twins: their code by their name. */
  makers: Map<string, { name: string; declaration: Statement }>;
  /** File -> the variable that holds its namespace object, where one is needed. */
  namespaces: Map<string, string>;
  nextNumber: number;
}

/** What is known while one function of the output is made. */
export class FunctionState {
  readonly info: FunctionInfo;
  readonly parent: FunctionState | null;
  /** It is a generator of ours: hooks may yield. Else hooks only announce. */
  readonly suspendable: boolean;
  /** An inner twin of an arrow refers to this function's `this` and so on by the variable of that name. */
  needsThis = false;
  needsArguments = false;
  needsNewTarget = false;
  needsSuper = false;
  /** It is the twin of an object's method: a generator function, which cannot say `super`. */
  superByHelper = false;
  /** The class of the constructor that it is the twin of; its code can refer to it by that name. */
  constructs: string | null = null;
  /** That class is derived. */
  isDerived = false;
  usesDepth = false;
  /** Variables of array patterns that the statement at hand must close if something throws. */
  iterations: string[] = [];
  #free: string[] = [];
  #count = 0;
  #declared: string[] = [];

  constructor(info: FunctionInfo, parent: FunctionState | null, suspendable: boolean) {
    this.info = info;
    this.parent = parent;
    this.suspendable = suspendable;
  }

  temporary(): string {
    return this.#free.pop() ?? `$${++this.#count}`;
  }

  /** Gives temporaries back for reuse, once the expression that needed them is complete. */
  release(names: string[]): void {
    for (const name of names.toReversed()) if (!this.#free.includes(name)) this.#free.push(name);
  }

  /** A variable of ours that closures inside may keep: never reused. */
  declare(name: string): void {
    this.#declared.push(name);
  }

  get temporaries(): string[] {
    return [...Array.from({ length: this.#count }, (_, index) => `$${index + 1}`), ...this.#declared];
  }
}

export interface Context {
  program: ProgramState;
  module: Module;
  fn: FunctionState;
}

/** A name that nothing else in the program has. */
export const fresh = (ctx: Context, prefix: string): string => `$${prefix}${++ctx.program.nextNumber}`;

/** Runs `make` with a fresh list of temporaries, and gives them back afterwards. */
export function withTemporaries<T>(ctx: Context, make: (temporary: () => string) => T): T {
  const taken: string[] = [];
  const result = make(() => {
    const name = ctx.fn.temporary();
    taken.push(name);
    return name;
  });
  ctx.fn.release(taken);
  return result;
}

/** The declarations that a function's body must begin with, known once its body has been made. */
export function prologue(fn: FunctionState): Statement[] {
  const start: Statement[] = [];
  if (fn.suspendable && fn.usesDepth) {
    const kind = fn.info.kind === 'generator' ? 'let' : 'const';
    start.push(b.declare(kind, [[b.id('$d'), b.member(b.id('$'), 'depth')]]));
  }
  if (fn.temporaries.length > 0)
    start.push(
      b.declare(
        'let',
        fn.temporaries.map((name) => [b.id(name), null]),
      ),
    );
  if (fn.info.kind === 'arrow') return start;
  if (fn.constructs !== null) start.push(b.constant('$box', { type: 'ThisExpression' }));
  if (fn.needsThis) {
    // A derived constructor has no `this` until `super()` has returned.
    const value = { type: 'ThisExpression' } as const;
    start.push(b.constant('$this', fn.info.kind === 'constructor' ? b.arrow([], value) : value));
  }
  if (fn.needsArguments) start.push(b.constant('$arguments', b.id('arguments')));
  return start;
}

/** The nearest function around that has a `this` of its own, and whether a twin of an arrow lies between. */
export function lexicalOwner(ctx: Context): { owner: FunctionState; crossesTwin: boolean } {
  let owner = ctx.fn;
  let crossesTwin = false;
  while (owner.info.kind === 'arrow' && owner.parent) {
    if (owner.suspendable) crossesTwin = true;
    owner = owner.parent;
  }
  return { owner, crossesTwin };
}

export type Visitor<T extends Node = Node> = (node: T, ctx: Context) => Node | Node[];
