import { IndexError, ValueError } from '../../../kernel/errors.ts';
import { READ } from '../../../kernel/operation.ts';
import type { Managed } from '../../../os/managed.ts';
import type { Wire } from '../../../os/protocol.ts';
import { suspendableMethods } from '../../call.ts';
import { setRemote } from '../../remote.ts';
import { show } from '../../show.ts';
import { change, copyIn, copyOut, look, proxy, roundTrip } from './managed.ts';

/**
 * A manager's list. Each call is one round trip and indivisible; what it gives are copies.
 *
 * @python multiprocessing.managers.ListProxy
 * @differs `get` and `set` in place of `l[i]`; `slice` in place of `l[a:b]`. `push` is another name of `append`.
 */
export class ListProxy<T = unknown> {
  readonly #object: Managed<Wire[]>;

  /** Made by a manager. */
  constructor(object: object) {
    this.#object = object as Managed<Wire[]>;
  }

  /** The item at an index; -1 is the last. @throws IndexError */
  get(index: number): T {
    return look(this.#object, 'list.get', (list) => copyOut(list[at(list, index)] as Wire));
  }
  /** @throws IndexError */
  set(index: number, item: T): void {
    const wire = copyIn(item);
    return change(this.#object, 'list.set', (list) => {
      list[at(list, index)] = wire;
    });
  }
  append(item: T): void {
    const wire = copyIn(item);
    return change(this.#object, 'list.append', (list) => void list.push(wire));
  }
  push(item: T): void {
    return this.append(item);
  }
  extend(items: Iterable<T>): void {
    const wires = [...items].map(copyIn);
    return change(this.#object, 'list.extend', (list) => void list.push(...wires));
  }
  insert(index: number, item: T): void {
    const wire = copyIn(item);
    return change(this.#object, 'list.insert', (list) => void list.splice(index, 0, wire));
  }
  /** Takes an item out; default the last. @throws IndexError */
  pop(index = -1): T {
    return change(this.#object, 'list.pop', (list) => copyOut(list.splice(at(list, index), 1)[0] as Wire));
  }
  /** Takes out the first that is equal. @throws ValueError where there is none */
  remove(item: T): void {
    const wanted = key(copyIn(item));
    return change(this.#object, 'list.remove', (list) => {
      const index = list.findIndex((wire) => key(wire) === wanted);
      if (index < 0) throw new ValueError('list.remove(x): x not in list');
      list.splice(index, 1);
    });
  }
  includes(item: T): boolean {
    const wanted = key(copyIn(item));
    return look(this.#object, 'list.includes', (list) => list.some((wire) => key(wire) === wanted));
  }
  reverse(): void {
    return change(this.#object, 'list.reverse', (list) => void list.reverse());
  }
  /** Sorts numbers by size, everything else as text. */
  sort(): void {
    return change(this.#object, 'list.sort', (list) => {
      const order = list.map((wire) => ({ wire, value: copyOut(wire) as number | string }));
      order.sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0));
      list.splice(0, list.length, ...order.map(({ wire }) => wire));
    });
  }
  /** An array of one's own with the items. */
  slice(begin?: number, end?: number): T[] {
    return look(this.#object, 'list.slice', (list) => list.slice(begin, end).map(copyOut));
  }
  /** An array of one's own with all items. */
  copy(): T[] {
    return this.slice();
  }
  /** How many items there are. */
  get length(): number {
    return look(this.#object, 'list.length', (list) => list.length);
  }

  static {
    setRemote(ListProxy, (list, property) =>
      property === 'length' && #object in list
        ? { get: () => roundTrip(list.#object, 'list.length', READ, (l) => l.length) }
        : undefined,
    );
    proxy(
      'ListProxy',
      ListProxy as unknown as { prototype: ListProxy },
      (list) => (#object in list ? list.#object : undefined),
      (object) => new ListProxy(object),
      (list) => show(list.map(copyOut)),
    );
  }
}

function at(list: Wire[], index: number): number {
  const place = index < 0 ? index + list.length : index;
  if (!Number.isInteger(place) || place < 0 || place >= list.length) throw new IndexError('list index out of range');
  return place;
}

const key = (wire: Wire): string =>
  JSON.stringify([wire.root, wire.objects], (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));

suspendableMethods(
  ListProxy,
  'get',
  'set',
  'append',
  'push',
  'extend',
  'insert',
  'pop',
  'remove',
  'includes',
  'reverse',
  'sort',
  'slice',
  'copy',
);
