/** What the proxies of a manager's objects have in common. */
import type { Task } from '../../../compile/runtime.ts';
import type { Managed } from '../../../os/managed/managed.ts';
import type { ResourceKind, Wire } from '../../../os/protocol.ts';
import { perform, suspendable } from '../../call.ts';
import { setRemote } from '../../remote.ts';
import { setRepr } from '../../repr.ts';
import { show } from '../../show.ts';
import { create, find } from '../call.ts';
import { refresh } from '../refresh.ts';
import { fromWire, shareable, toWire } from '../share.ts';
import type { Server } from './server.ts';

/** A plain value is kept as a copy; a proxy as itself. */
export const copyIn = (value: unknown): Wire => toWire(value);
export const copyOut = (wire: unknown): unknown => fromWire(wire as Wire);

export function manage<M extends Managed<unknown>>(kind: ResourceKind, server: Server, ...args: unknown[]): M {
  return create<M>(NAMES[kind] ?? kind, kind, server.gone.reference, ...args);
}

/** What an object is called that is given to no variable. */
const NAMES: Partial<Record<ResourceKind, string>> = { namespace: 'Namespace', value: 'Value', 'item-queue': 'Queue' };

/** Lets proxies go to other processes, in whatever way; how they are shown. */
export function proxy<P extends object, M extends Managed<unknown>>(
  kind: string,
  type: { prototype: P },
  read: (proxy: P) => M | undefined,
  make: (object: M) => P,
  text: (content: M['content']) => string,
): void {
  shareable(
    kind,
    type,
    (one) => {
      const object = read(one);
      return object === undefined ? undefined : [object.reference];
    },
    ([reference]) => make(find<M>(reference)),
    true,
  );
  setRepr(type, (one) => {
    const object = read(one);
    return object === undefined ? undefined : text(object.content);
  });
  // Python's `str(proxy)`: the text of what it stands for, fetched from the server.
  const asText = suspendable(function (this: unknown): string {
    return perform(textOf(this));
  });
  Object.defineProperty(asText, 'name', { value: 'toString' });
  Object.defineProperty(type.prototype, 'toString', { value: asText, writable: true, configurable: true });
  setRemote(type, () => undefined);
}

function* textOf(one: unknown): Task {
  yield* refresh([one]);
  return show(one);
}
