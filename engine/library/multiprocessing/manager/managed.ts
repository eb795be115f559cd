/** What the proxies of a manager's objects have in common. */
import { kernelNow } from '../../../kernel/current.ts';
import { type Mode, type Operation, READ, WRITE } from '../../../kernel/operation.ts';
import { SystemCall } from '../../../os/direct.ts';
import { Managed, type Server } from '../../../os/managed.ts';
import type { Wire } from '../../../os/protocol.ts';
import { operate } from '../../call.ts';
import { setRepr } from '../../repr.ts';
import { create, find } from '../call.ts';
import { fromWire, shareable, toWire } from '../share.ts';

/** A plain value is kept as a copy; a proxy as itself. */
export const copyIn = (value: unknown): Wire => toWire(value);
export const copyOut = (wire: Wire): unknown => fromWire(wire);

export function manage<T>(kind: string, server: Server, content: T): Managed<T> {
  return create(kind, (id, name) => new Managed<T>(id, name, server, content));
}

/** A call that changes the object. */
export function change<T>(object: Managed<T>, code: string, act: (content: T) => unknown): never {
  return operate(roundTrip(object, code, WRITE, act)) as never;
}

/** A call that only looks. */
export function look<T>(object: Managed<T>, code: string, act: (content: T) => unknown): never {
  return operate(roundTrip(object, code, READ, act)) as never;
}

export function roundTrip<T>(object: Managed<T>, code: string, mode: Mode, act: (content: T) => unknown): Operation {
  return new SystemCall(kernelNow(), object, object.call(code, mode, act));
}

/** Lets proxies go to other processes, in whatever way; how they are shown. */
export function proxy<P extends object, T>(
  kind: string,
  type: { prototype: P },
  read: (proxy: P) => Managed<T> | undefined,
  make: (object: Managed<T>) => P,
  show: (content: T) => string,
): void {
  shareable(
    kind,
    type,
    (one) => {
      const object = read(one);
      return object === undefined ? undefined : [object.handle];
    },
    ([handle]) => make(find<Managed<T>>(handle)),
    true,
  );
  setRepr(type, (one) => {
    const object = read(one);
    return object === undefined ? undefined : show(object.content);
  });
}
