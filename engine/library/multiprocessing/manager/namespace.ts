import type { ManagedNamespace, ManagedValue } from '../../../os/managed/value.ts';
import { setRemote } from '../../remote.ts';
import { show } from '../../show.ts';
import { ask, calling, to } from '../call.ts';
import { copyIn, copyOut, proxy } from './managed.ts';

/**
 * A manager's object with whatever properties one gives it. Reading one is a round trip, and so is writing one. Names
 * that begin with `_` stay in the process.
 *
 * @python multiprocessing.managers.NamespaceProxy
 */
export class NamespaceProxy {
  readonly #object: ManagedNamespace;
  // biome-ignore lint/suspicious/noExplicitAny: whatever it is given
  [name: string]: any;

  /** Made by a manager. */
  constructor(object: object) {
    this.#object = object as ManagedNamespace;
  }

  static {
    setRemote(NamespaceProxy, (namespace, name) => {
      if (typeof name !== 'string' || name.startsWith('_') || name === 'toString' || !(#object in namespace))
        return undefined;
      const object = namespace.#object;
      return {
        get: () => calling(to(object, 'get', name), undefined, copyOut),
        set: (value) => calling(to(object, 'set', name, copyIn(value))),
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

/**
 * A manager's value, of whatever type. `v.value += 1` is two round trips.
 *
 * @python multiprocessing.managers.ValueProxy
 */
export class ValueProxy {
  readonly #object: ManagedValue;

  /** Made by a manager. */
  constructor(object: object) {
    this.#object = object as ManagedValue;
  }

  /** The value itself; reading it gives a copy. */
  // biome-ignore lint/suspicious/noExplicitAny: whatever it is given
  get value(): any {
    return ask(to(this.#object, 'get'), undefined, copyOut);
  }
  // biome-ignore lint/suspicious/noExplicitAny: whatever it is given
  set value(value: any) {
    ask(to(this.#object, 'set', copyIn(value)));
  }

  static {
    setRemote(ValueProxy, (one, name) => {
      if (name !== 'value' || !(#object in one)) return undefined;
      const object = one.#object;
      return {
        get: () => calling(to(object, 'get'), undefined, copyOut),
        set: (value) => calling(to(object, 'set', copyIn(value))),
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
