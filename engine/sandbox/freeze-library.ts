/** The library is shared by all executions in a guest: a program that changed it would change the next ones. */

/** What programs like to set on objects of their own, as in `this.name = 'MyError'`. */
const SETTABLE = ['name', 'message', 'toString'] as const;

/**
 * Freezes everything that can be reached from the values, `harden` doing the freezing. A frozen property of a
 * prototype forbids assigning to the objects that inherit it; the usual names stay assignable.
 */
export function freezeLibrary(harden: (value: unknown) => void, values: readonly object[]): void {
  for (const value of values) {
    for (const exported of Object.values(value)) {
      if (typeof exported === 'function' && exported.prototype instanceof Object) letSet(exported.prototype);
      // The bundler makes a namespace of getters, and what a getter returns is not reached through it.
      harden(exported);
    }
    harden(value);
  }
}

function letSet(prototype: object): void {
  for (const key of SETTABLE) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, key);
    if (descriptor === undefined || !('value' in descriptor) || !descriptor.configurable) continue;
    const { value } = descriptor;
    const get = () => value;
    // For `dataProperty`, which calls no getters.
    Object.defineProperty(get, 'originalValue', { value });
    Object.defineProperty(prototype, key, {
      get,
      set(this: object, own: unknown) {
        if (this === prototype) throw new TypeError(`cannot assign to "${key}": it belongs to the library`);
        Object.defineProperty(this, key, { value: own, writable: true, enumerable: true, configurable: true });
      },
      enumerable: false,
      configurable: false,
    });
  }
}
