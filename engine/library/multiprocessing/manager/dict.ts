import { READ } from '../../../kernel/operation.ts';
import { KeyError } from '../../../os/errors.ts';
import type { Managed } from '../../../os/managed.ts';
import type { Wire } from '../../../os/protocol.ts';
import { suspendableMethods } from '../../call.ts';
import { setRemote } from '../../remote.ts';
import { show } from '../../show.ts';
import { change, copyIn, copyOut, look, proxy, roundTrip } from './managed.ts';

type Key = string | number | boolean | bigint | null | undefined;

/**
 * A manager's dictionary. Each call is one round trip and indivisible; what it gives are copies. `1` and `'1'` are two
 * keys. A value that is changed after it was got has to be set again.
 *
 * @python multiprocessing.managers.DictProxy
 * @differs `get`, `set`, `at` and `delete` in place of `d[key]`; keys are primitive values.
 */
export class DictProxy<K extends Key = Key, V = unknown> {
  readonly #object: Managed<Map<Key, Wire>>;

  /** Made by a manager. */
  constructor(object: object) {
    this.#object = object as Managed<Map<Key, Wire>>;
  }

  /** The value of a key; `missing` where there is none. */
  get(key: K, missing?: V): V | undefined {
    return look(this.#object, 'dict.get', (map) => (map.has(key) ? copyOut(map.get(key) as Wire) : missing));
  }
  /** The value of a key. @throws KeyError where there is none */
  at(key: K): V {
    return look(this.#object, 'dict.get', (map) => copyOut(found(map, key)));
  }
  set(key: K, value: V): void {
    const wire = copyIn(value);
    return change(this.#object, 'dict.set', (map) => void map.set(key, wire));
  }
  has(key: K): boolean {
    return look(this.#object, 'dict.has', (map) => map.has(key));
  }
  /** @throws KeyError where there is no such key */
  delete(key: K): void {
    return change(this.#object, 'dict.delete', (map) => {
      found(map, key);
      map.delete(key);
    });
  }
  /** Takes a key out and gives its value. @throws KeyError where there is none and no `missing` */
  pop(key: K, ...missing: V[]): V {
    return change(this.#object, 'dict.pop', (map) => {
      if (missing.length > 0 && !map.has(key)) return missing[0];
      const value = copyOut(found(map, key));
      map.delete(key);
      return value;
    });
  }
  /** The value of a key, set to `value` where there is none. */
  setdefault(key: K, value: V): V {
    const wire = copyIn(value);
    return change(this.#object, 'dict.setdefault', (map) => {
      if (!map.has(key)) map.set(key, wire);
      return copyOut(map.get(key) as Wire);
    });
  }
  /** Sets several. */
  update(entries: Iterable<readonly [K, V]>): void {
    const wires = [...entries].map(([key, value]) => [key, copyIn(value)] as const);
    return change(this.#object, 'dict.update', (map) => {
      for (const [key, wire] of wires) map.set(key, wire);
    });
  }
  clear(): void {
    return change(this.#object, 'dict.clear', (map) => map.clear());
  }
  /** A list of the keys. */
  keys(): K[] {
    return look(this.#object, 'dict.keys', (map) => [...map.keys()]);
  }
  /** A list of the values. */
  values(): V[] {
    return look(this.#object, 'dict.values', (map) => [...map.values()].map(copyOut));
  }
  /** A list of pairs. */
  items(): [K, V][] {
    return look(this.#object, 'dict.items', (map) => [...map].map(([key, wire]) => [key, copyOut(wire)]));
  }
  /** A Map of one's own with all that is in it. */
  copy(): Map<K, V> {
    return look(this.#object, 'dict.copy', (map) => new Map([...map].map(([key, wire]) => [key, copyOut(wire)])));
  }
  /** How many keys there are. */
  get size(): number {
    return look(this.#object, 'dict.size', (map) => map.size);
  }

  static {
    setRemote(DictProxy, (dict, key) =>
      key === 'size' && #object in dict
        ? { get: () => roundTrip(dict.#object, 'dict.size', READ, (map) => map.size) }
        : undefined,
    );
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

function found(map: Map<Key, Wire>, key: Key): Wire {
  const wire = map.get(key);
  if (wire === undefined) throw new KeyError(typeof key === 'string' ? `'${key}'` : String(key));
  return wire;
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
