/** How `console.log` shows objects of the library: in Python's form, `<Lock locked>`. */

type Repr = (object: never) => string | undefined;

const reprs = new WeakMap<object, Repr>();

/**
 * Tells how objects of a class are shown.
 * @param repr undefined = the object only looks like one of the class
 */
export function setRepr<T extends object>(type: { prototype: T }, repr: (object: T) => string | undefined): void {
  reprs.set(type.prototype, repr as Repr);
}

/** How an object of the library is shown; undefined where it is none. */
export function reprOf(object: object): string | undefined {
  for (let at = Object.getPrototypeOf(object); at !== null; at = Object.getPrototypeOf(at)) {
    const repr = reprs.get(at);
    if (repr !== undefined) return repr(object as never);
  }
  return undefined;
}
