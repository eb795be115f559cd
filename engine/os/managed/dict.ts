import { READ, WRITE } from '../../kernel/operation.ts';
import { KeyError } from '../errors.ts';
import type { Caller, Wire } from '../protocol.ts';
import type { Step } from '../resource.ts';
import { Managed } from './managed.ts';

export type Key = string | number | boolean | bigint | null | undefined;
type Content = Map<Key, Wire>;

/** A manager's dictionary. */
export class ManagedDict extends Managed<Content> {
  /** Gives undefined where there is no such key. */
  get(_caller: Caller, key: Key): Step {
    return { ...this.look('dict.get', (map) => map.get(key)), access: { key, mode: READ } };
  }
  at(_caller: Caller, key: Key): Step {
    return { ...this.look('dict.get', (map) => found(map, key)), access: { key, mode: READ } };
  }
  set(_caller: Caller, key: Key, value: Wire): Step {
    return { ...this.change('dict.set', (map) => void map.set(key, value)), access: { key, mode: WRITE } };
  }
  has(_caller: Caller, key: Key): Step {
    return { ...this.look('dict.has', (map) => map.has(key)), access: { key, mode: READ } };
  }
  delete(_caller: Caller, key: Key): Step {
    return this.change('dict.delete', (map) => {
      found(map, key);
      map.delete(key);
    });
  }
  /** Gives undefined where there is no such key and `isOptional`. */
  pop(_caller: Caller, key: Key, isOptional: boolean): Step {
    return this.change('dict.pop', (map) => {
      const value = isOptional ? map.get(key) : found(map, key);
      map.delete(key);
      return value;
    });
  }
  setdefault(_caller: Caller, key: Key, value: Wire): Step {
    return this.change('dict.setdefault', (map) => {
      if (!map.has(key)) map.set(key, value);
      return map.get(key);
    });
  }
  update(_caller: Caller, entries: readonly (readonly [Key, Wire])[]): Step {
    return this.change('dict.update', (map) => {
      for (const [key, value] of entries) map.set(key, value);
    });
  }
  clear(_caller: Caller): Step {
    return this.change('dict.clear', (map) => map.clear());
  }
  keys(_caller: Caller): Step {
    return this.look('dict.keys', (map) => [...map.keys()]);
  }
  values(_caller: Caller): Step {
    return this.look('dict.values', (map) => [...map.values()]);
  }
  items(_caller: Caller): Step {
    return this.look('dict.items', (map) => [...map]);
  }
  copy(_caller: Caller): Step {
    return this.look('dict.copy', (map) => [...map]);
  }
  size(_caller: Caller): Step {
    return this.look('dict.size', (map) => map.size);
  }
}

function found(map: Content, key: Key): Wire {
  const wire = map.get(key);
  if (wire === undefined) throw new KeyError(typeof key === 'string' ? `'${key}'` : String(key));
  return wire;
}
