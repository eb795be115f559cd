import type { Key, ManagedDict } from '../../../os/managed/dict.ts';
import type { Wire } from '../../../os/protocol.ts';
import { suspendableMethods } from '../../call.ts';
import { suspendableGetters } from '../../remote.ts';
import { show } from '../../show.ts';
import { ask, to } from '../call.ts';
import { copyIn, copyOut, proxy } from './managed.ts';

/**
 * A manager's dictionary. Each call is one round trip and indivisible; what it gives are copies. `1` and `'1'` are two
 * keys. A value that is changed after it was got has to be set again.
 *
 * @python multiprocessing.managers.DictProxy
 * @differs `get`, `set`, `at` and `delete` in place of `d[key]`; keys are primitive values.
 */
export class DictProxy<K extends Key = Key, V = unknown> {
  readonly #object: ManagedDict;

  /** Made by a manager. */
  constructor(object: object) {
    this.#object = object as ManagedDict;
  }

  /**
   * The value of a key; `missing` where there is none.
   *
   * @python d.get(key, missing)
   */
  get(key: K, missing?: V): V | undefined {
    return ask(to(this.#object, 'get', key), undefined, (wire) => (wire === undefined ? missing : copyOut(wire)));
  }
  /**
   * The value of a key.
   *
   * @throws KeyError where there is none
   * @python d[key]
   */
  at(key: K): V {
    return ask(to(this.#object, 'at', key), undefined, copyOut);
  }
  /**
   * Sets the value of a key.
   *
   * @python d[key] = value
   */
  set(key: K, value: V): void {
    return ask(to(this.#object, 'set', key, copyIn(value)));
  }
  /**
   * Whether there is such a key.
   *
   * @python key in d
   */
  has(key: K): boolean {
    return ask(to(this.#object, 'has', key));
  }
  /**
   * Takes a key out.
   *
   * @throws KeyError where there is no such key
   * @python del d[key]
   */
  delete(key: K): void {
    return ask(to(this.#object, 'delete', key));
  }
  /**
   * Takes a key out and gives its value.
   *
   * @throws KeyError where there is none and no `missing`
   */
  pop(key: K, ...missing: V[]): V {
    return ask(to(this.#object, 'pop', key, missing.length > 0), undefined, (wire) =>
      wire === undefined ? missing[0] : copyOut(wire),
    );
  }
  /** The value of a key, set to `value` where there is none. */
  setdefault(key: K, value: V): V {
    return ask(to(this.#object, 'setdefault', key, copyIn(value)), undefined, copyOut);
  }
  /** Sets several. */
  update(entries: Iterable<readonly [K, V]>): void {
    const wires = [...entries].map(([key, value]) => [key, copyIn(value)] as const);
    return ask(to(this.#object, 'update', wires));
  }
  /** Takes everything out. */
  clear(): void {
    return ask(to(this.#object, 'clear'));
  }
  /** A list of the keys. */
  keys(): K[] {
    return ask(to(this.#object, 'keys'));
  }
  /** A list of the values. */
  values(): V[] {
    return ask(to(this.#object, 'values'), undefined, (wires) => (wires as Wire[]).map(copyOut));
  }
  /** A list of pairs. */
  items(): [K, V][] {
    return ask(to(this.#object, 'items'), undefined, pairs);
  }
  /** A Map of one's own with all that is in it. */
  copy(): Map<K, V> {
    return ask(to(this.#object, 'copy'), undefined, (entries) => new Map(pairs(entries)));
  }
  /**
   * How many keys there are.
   *
   * @python len(d)
   */
  get size(): number {
    return ask(to(this.#object, 'size'));
  }

  static {
    proxy(
      'DictProxy',
      DictProxy as unknown as { prototype: DictProxy },
      (dict) => (#object in dict ? dict.#object : undefined),
      (object) => new DictProxy(object),
      (map) =>
        `{${[...map].map(([key, wire]) => `${show([key]).slice(1, -1)}: ${show([copyOut(wire)]).slice(1, -1)}`).join(', ')}}`,
    );
  }
}

function pairs(entries: unknown): [Key, unknown][] {
  return (entries as [Key, Wire][]).map(([key, wire]) => [key, copyOut(wire)]);
}

suspendableMethods(
  DictProxy,
  'get',
  'at',
  'set',
  'has',
  'delete',
  'pop',
  'setdefault',
  'update',
  'clear',
  'keys',
  'values',
  'items',
  'copy',
);
suspendableGetters(DictProxy, 'size');
