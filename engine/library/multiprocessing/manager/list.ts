import type { ManagedList } from '../../../os/managed/list.ts';
import type { Wire } from '../../../os/protocol.ts';
import { suspendableMethods } from '../../call.ts';
import { suspendableGetters } from '../../remote.ts';
import { show } from '../../show.ts';
import { ask, to } from '../call.ts';
import { copyIn, copyOut, proxy } from './managed.ts';

/**
 * A manager's list. Each call is one round trip and indivisible; what it gives are copies.
 *
 * @python multiprocessing.managers.ListProxy
 * @differs `get` and `set` in place of `l[i]`; `slice` in place of `l[a:b]`. `push` is another name of `append`.
 */
export class ListProxy<T = unknown> {
  readonly #object: ManagedList;

  /** Made by a manager. */
  constructor(object: object) {
    this.#object = object as ManagedList;
  }

  /**
   * The item at an index; -1 is the last.
   *
   * @throws IndexError
   * @python l[i]
   */
  get(index: number): T {
    return ask(to(this.#object, 'get', index), undefined, copyOut);
  }
  /**
   * Sets the item at an index.
   *
   * @throws IndexError
   * @python l[i] = x
   */
  set(index: number, item: T): void {
    return ask(to(this.#object, 'set', index, copyIn(item)));
  }
  /** Puts an item at the end. */
  append(item: T): void {
    return ask(to(this.#object, 'append', copyIn(item)));
  }
  /**
   * The same as `append`.
   *
   * @python (none)
   */
  push(item: T): void {
    return this.append(item);
  }
  /** Puts several items at the end. */
  extend(items: Iterable<T>): void {
    return ask(to(this.#object, 'extend', [...items].map(copyIn)));
  }
  /** Puts an item in before an index. */
  insert(index: number, item: T): void {
    return ask(to(this.#object, 'insert', index, copyIn(item)));
  }
  /**
   * Takes an item out; default the last.
   *
   * @throws IndexError
   */
  pop(index = -1): T {
    return ask(to(this.#object, 'pop', index), undefined, copyOut);
  }
  /**
   * Takes out the first that is equal.
   *
   * @throws ValueError where there is none
   */
  remove(item: T): void {
    return ask(to(this.#object, 'remove', copyIn(item)));
  }
  /**
   * Whether an item is in it.
   *
   * @python x in l
   */
  includes(item: T): boolean {
    return ask(to(this.#object, 'includes', copyIn(item)));
  }
  /** Turns the order round. */
  reverse(): void {
    return ask(to(this.#object, 'reverse'));
  }
  /** Sorts numbers by size, texts by their letters. */
  sort(): void {
    return ask(to(this.#object, 'sort'));
  }
  /**
   * An array of one's own with the items.
   *
   * @python l[a:b]
   */
  slice(begin?: number, end?: number): T[] {
    return ask(to(this.#object, 'slice', begin, end), undefined, (wires) => (wires as Wire[]).map(copyOut));
  }
  /** An array of one's own with all items. */
  copy(): T[] {
    return this.slice();
  }
  /**
   * How many items there are.
   *
   * @python len(l)
   */
  get length(): number {
    return ask(to(this.#object, 'length'));
  }

  static {
    proxy(
      'ListProxy',
      ListProxy as unknown as { prototype: ListProxy },
      (list) => (#object in list ? list.#object : undefined),
      (object) => new ListProxy(object),
      (list) => show(list.map(copyOut)),
    );
  }
}

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
suspendableGetters(ListProxy, 'length');
