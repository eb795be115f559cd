import { IndexError, ValueError } from '../../kernel/errors.ts';
import type { Caller, Wire } from '../protocol.ts';
import type { Step } from '../resource.ts';
import { Managed } from './managed.ts';

/** A manager's list. */
export class ManagedList extends Managed<Wire[]> {
  get(_caller: Caller, index: number): Step {
    return this.look('list.get', (list) => list[at(list, index)]);
  }
  set(_caller: Caller, index: number, item: Wire): Step {
    return this.change('list.set', (list) => {
      list[at(list, index)] = item;
    });
  }
  append(_caller: Caller, item: Wire): Step {
    return this.change('list.append', (list) => void list.push(item));
  }
  extend(_caller: Caller, items: readonly Wire[]): Step {
    return this.change('list.extend', (list) => void list.push(...items));
  }
  insert(_caller: Caller, index: number, item: Wire): Step {
    return this.change('list.insert', (list) => void list.splice(index, 0, item));
  }
  pop(_caller: Caller, index: number): Step {
    return this.change('list.pop', (list) => list.splice(at(list, index), 1)[0]);
  }
  remove(_caller: Caller, item: Wire): Step {
    const wanted = textOf(item);
    return this.change('list.remove', (list) => {
      const index = list.findIndex((wire) => textOf(wire) === wanted);
      if (index < 0) throw new ValueError('list.remove(x): x not in list');
      list.splice(index, 1);
    });
  }
  includes(_caller: Caller, item: Wire): Step {
    const wanted = textOf(item);
    return this.look('list.includes', (list) => list.some((wire) => textOf(wire) === wanted));
  }
  reverse(_caller: Caller): Step {
    return this.change('list.reverse', (list) => void list.reverse());
  }
  sort(_caller: Caller): Step {
    return this.change('list.sort', (list) => void list.sort(inOrder));
  }
  slice(_caller: Caller, begin?: number, end?: number): Step {
    return this.look('list.slice', (list) => list.slice(begin, end));
  }
  length(_caller: Caller): Step {
    return this.look('list.length', (list) => list.length);
  }
}

function at(list: readonly Wire[], index: number): number {
  const place = index < 0 ? index + list.length : index;
  if (!Number.isInteger(place) || place < 0 || place >= list.length) throw new IndexError('list index out of range');
  return place;
}

/** Equal for values that are equal. */
function textOf({ root, objects }: Wire): string {
  return JSON.stringify([root, objects], (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
}

/** Values of one primitive type by size; others stay as they are. */
function inOrder(a: Wire, b: Wire): number {
  if (a.root.is !== 'value' || b.root.is !== 'value') return 0;
  const [x, y] = [a.root.value as number, b.root.value as number];
  return x < y ? -1 : x > y ? 1 : 0;
}
