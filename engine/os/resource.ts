/** What processes share: each resource is a small state machine that knows nothing of who carries the calls. */
import type { OperationCode } from '../explore/report.ts';
import type { Mode } from '../kernel/operation.ts';
import { SyncObject } from '../kernel/sync-object.ts';
import type { Handle } from './protocol.ts';

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
  /** Name of what it waits for, where that is not the resource's. */
  readonly label?: string;
}

export class Resource extends SyncObject {
  get handle(): Handle {
    return this.id;
  }
}
