import { AttributeError } from '../../../kernel/errors.ts';
import { READ, WRITE } from '../../../kernel/operation.ts';
import type { Managed } from '../../../os/managed.ts';
import type { Wire } from '../../../os/protocol.ts';
import { setRemote } from '../../remote.ts';
import { show } from '../../show.ts';
import { change, copyIn, copyOut, look, proxy, roundTrip } from './managed.ts';

type Content = Map<string, Wire>;

/**
 * A manager's object with whatever properties one gives it. Reading one is a round trip, and so is writing one. Names
 * that begin with `_` stay in the process.
 *
 * @python multiprocessing.managers.NamespaceProxy
 */
export class NamespaceProxy {
  readonly #object: Managed<Content>;
  // biome-ignore lint/suspicious/noExplicitAny: whatever it is given
  [name: string]: any;

  /** Made by a manager. */
  constructor(object: object) {
    this.#object = object as Managed<Content>;
  }

  static {
    setRemote(NamespaceProxy, (namespace, name) => {
      if (typeof name !== 'string' || name.startsWith('_') || !(#object in namespace)) return undefined;
      const object = namespace.#object;
      return {
        get: () => roundTrip(object, 'namespace.get', READ, (content) => read(content, name)),
        set: (value) => {
          const wire = copyIn(value);
          return roundTrip(object, 'namespace.set', WRITE, (content) => void content.set(name, wire));
        },
      };
    });
    proxy(
      'NamespaceProxy',
      NamespaceProxy,
      (namespace) => (#object in namespace ? namespace.#object : undefined),
      (object) => new NamespaceProxy(object),
      (content) =>
        `Namespace(${[...content].map(([name, wire]) => `${name}=${show([copyOut(wire)]).slice(1, -1)}`).join(', ')})`,
    );
  }
}

function read(content: Content, name: string): unknown {
  const wire = content.get(name);
  if (wire === undefined) throw new AttributeError(`'Namespace' object has no attribute '${name}'`);
  return copyOut(wire);
}

/**
 * A manager's value, of whatever type. `v.value += 1` is two round trips.
 *
 * @python multiprocessing.managers.ValueProxy
 */
export class ValueProxy {
  readonly #object: Managed<{ wire: Wire }>;

  /** Made by a manager. */
  constructor(object: object) {
    this.#object = object as Managed<{ wire: Wire }>;
  }

  // biome-ignore lint/suspicious/noExplicitAny: whatever it is given
  get value(): any {
    return look(this.#object, 'value.get', ({ wire }) => copyOut(wire));
  }
  // biome-ignore lint/suspicious/noExplicitAny: whatever it is given
  set value(value: any) {
    const wire = copyIn(value);
    change(this.#object, 'value.set', (content) => {
      content.wire = wire;
    });
  }

  static {
    setRemote(ValueProxy, (one, name) => {
      if (name !== 'value' || !(#object in one)) return undefined;
      const object = one.#object;
      return {
        get: () => roundTrip(object, 'value.get', READ, ({ wire }) => copyOut(wire)),
        set: (value) => {
          const wire = copyIn(value);
          return roundTrip(object, 'value.set', WRITE, (content) => {
            content.wire = wire;
          });
        },
      };
    });
    proxy(
      'ValueProxy',
      ValueProxy,
      (one) => (#object in one ? one.#object : undefined),
      (object) => new ValueProxy(object),
      ({ wire }) => `Value(${show([copyOut(wire)]).slice(1, -1)})`,
    );
  }
}
