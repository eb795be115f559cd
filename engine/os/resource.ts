/** What processes share: each resource is a small state machine that knows nothing of who carries the calls. */
import type { OperationCode } from '../explore/report.ts';
import { Location } from '../kernel/location.ts';
import { type Mode, READ } from '../kernel/operation.ts';
import { SyncObject } from '../kernel/sync-object.ts';
import { BrokenPipeError } from './errors.ts';
import type { Flag } from './event.ts';
import type { Caller, Handle, Reference, ResourceKind } from './protocol.ts';

/** Another object that a step touches. */
export interface AlsoTouched {
  readonly object: SyncObject;
  readonly mode: Mode;
}

/** One call, ready to be carried out in one piece. */
export interface Step {
  readonly code: OperationCode;
  /** How it would touch its resource now. */
  mode(): Mode;
  /** Whether it can be carried out now. Default: always. */
  ready?(): boolean;
  /** Carries it out. What it throws is the caller's error. */
  serve(): unknown;
  /** What the caller gets where its time is up. Default false. */
  giveUp?(): unknown;
  /** Whether the caller learns what others did before, tells what it did before, or both. */
  readonly knows: 'learns' | 'tells' | 'both' | 'nothing';
  /** Threads that could make it ready, as far as that is known. */
  holders?(): number[];
  /** `take`: the caller then holds the resource. `free`: whoever held it no longer does. */
  readonly hold?: 'take' | 'free';
  readonly also?: (() => readonly AlsoTouched[]) | undefined;
  /** What it reads or writes as memory, for the sake of updates that get lost: which part, and whether it writes. */
  readonly access?: { readonly key: unknown; readonly mode: Mode };
  /** Name of what it waits for, where that is not the resource's. */
  readonly label?: string;
}

export class Resource extends SyncObject {
  /** Its state as data, for what is shown of it. */
  get state(): unknown {
    return null;
  }
  /** Takes over the state of the resource that it stands for. */
  set state(_state: unknown) {}

  snapshot(_caller: Caller): Step {
    return { code: 'look', knows: 'nothing', mode: () => READ, serve: () => this.state };
  }

  /** What it was made from; null = it belongs to one process, and no other can have it. */
  made: { readonly kind: ResourceKind; readonly args: readonly unknown[] } | null = null;

  /** Of what a manager keeps: set once its server has been shut down. Null = no manager keeps it. */
  gone: Flag | null = null;

  get handle(): Handle {
    return this.id;
  }
  /** Where accesses to one of its parts are noted. */
  location(key: unknown): Location {
    let location = this.locations.get(key);
    if (location === undefined) this.locations.set(key, (location = new Location(this.id, key, null)));
    return location;
  }
  private readonly locations = new Map<unknown, Location>();

  /** What another process finds it by. */
  get reference(): Reference {
    const { handle, made, name } = this;
    if (made === null) throw new Error(`the resource ${name} belongs to one process`);
    return { handle, kind: made.kind, name, args: made.args };
  }
}

/** The calls of a resource: methods that take the caller first and give a step. */
export type CallsOf<R> = {
  [K in keyof R]: R[K] extends (caller: Caller, ...args: never[]) => Step ? K : never;
}[keyof R];

/** What the call takes beside the caller. */
export type ArgumentsOf<R, K extends keyof R> = R[K] extends (caller: Caller, ...args: infer A) => Step ? A : never;

/** The step that a call of a resource is. */
export function stepOf(target: Resource, call: string, caller: Caller, args: readonly unknown[]): Step {
  const method = (target as unknown as Record<string, (...args: unknown[]) => Step>)[call] as () => Step;
  const step: Step = Reflect.apply(method, target, [caller, ...args]);
  return target.gone === null || call === 'snapshot' ? step : throughServer(step, target.gone);
}

/** A round trip to a manager's server. */
function throughServer(step: Step, gone: Flag): Step {
  const { ready, also } = step;
  return {
    ...step,
    // Whether the server still answers decides what comes of it: the shutdown is no independent step.
    also: () => [...(also?.() ?? []), { object: gone, mode: READ }],
    ...(ready !== undefined && { ready: () => gone.isSet || ready() }),
    serve: () => {
      if (gone.isSet) throw new BrokenPipeError('[Errno 32] Broken pipe: the manager has been shut down');
      return step.serve();
    },
  };
}

/** A call that has not been made yet: whoever carries it needs no more than this. */
export interface Request {
  readonly target: Resource;
  readonly call: string;
  readonly args: readonly unknown[];
}

/** `to(lock, 'acquire')`: a call of a resource. */
export function to<R extends Resource, K extends CallsOf<R> & string>(
  target: R,
  call: K,
  ...args: ArgumentsOf<R, K>
): Request {
  return { target, call, args };
}
