/** What the proxies of a manager's objects have in common. */
import type { Managed } from '../../../os/managed/managed.ts';
import type { ResourceKind, Wire } from '../../../os/protocol.ts';
import { setRepr } from '../../repr.ts';
import { create, find } from '../call.ts';
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
  show: (content: M['content']) => string,
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
    return object === undefined ? undefined : show(object.content);
  });
}
