import { AttributeError } from '../../kernel/errors.ts';
import type { Caller, Wire } from '../protocol.ts';
import type { Step } from '../resource.ts';
import { Managed } from './managed.ts';

/** A manager's value. */
export class ManagedValue extends Managed<{ wire: Wire }> {
  get(_caller: Caller): Step {
    return this.look('value.get', ({ wire }) => wire);
  }
  set(_caller: Caller, value: Wire): Step {
    return this.change('value.set', (content) => {
      content.wire = value;
    });
  }
}

/** A manager's object with whatever properties it is given. */
export class ManagedNamespace extends Managed<Map<string, Wire>> {
  get(_caller: Caller, name: string): Step {
    return this.look('namespace.get', (content) => {
      const wire = content.get(name);
      if (wire === undefined) throw new AttributeError(`'Namespace' object has no attribute '${name}'`);
      return wire;
    });
  }
  set(_caller: Caller, name: string, value: Wire): Step {
    return this.change('namespace.set', (content) => void content.set(name, value));
  }
}
