import { AttributeError } from '../../kernel/errors.ts';
import { READ, WRITE } from '../../kernel/operation.ts';
import type { Caller, Wire } from '../protocol.ts';
import type { Step } from '../resource.ts';
import { Managed } from './managed.ts';

/** A manager's value. */
export class ManagedValue extends Managed<{ wire: Wire }> {
  get(_caller: Caller): Step {
    return { ...this.look('value.get', ({ wire }) => wire), access: { key: undefined, mode: READ } };
  }
  set(_caller: Caller, value: Wire): Step {
    const step = this.change('value.set', (content) => {
      content.wire = value;
    });
    return { ...step, access: { key: undefined, mode: WRITE } };
  }
}

/** A manager's object with whatever properties it is given. */
export class ManagedNamespace extends Managed<Map<string, Wire>> {
  get(_caller: Caller, name: string): Step {
    const step = this.look('namespace.get', (content) => {
      const wire = content.get(name);
      if (wire === undefined) throw new AttributeError(`'Namespace' object has no attribute '${name}'`);
      return wire;
    });
    return { ...step, access: { key: name, mode: READ } };
  }
  set(_caller: Caller, name: string, value: Wire): Step {
    const step = this.change('namespace.set', (content) => void content.set(name, value));
    return { ...step, access: { key: name, mode: WRITE } };
  }
}
