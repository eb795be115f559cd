import { kernelNow } from '../../kernel/current.ts';
import { AttributeError } from '../../kernel/errors.ts';
import { OPAQUE, setShadow } from '../../kernel/identity.ts';
import type { VirtualThread } from '../../kernel/thread.ts';

/** What one thread sees of a Local. */
type View = Record<PropertyKey, unknown>;

/** The object whose constructor is run again for another thread. */
let again: object | null = null;

/**
 * An object on which each thread has attributes of its own: what one thread sets, no other sees.
 *
 * A subclass may have a constructor that sets attributes; it is run again, with the arguments that it passes
 * to `super(...)`, in each thread that uses the object.
 *
 * @python threading.local
 * @differs A subclass hands the arguments of its constructor on to `super`. There is no `__dict__`.
 */
export class Local {
  // biome-ignore lint/suspicious/noExplicitAny: an attribute may be anything
  [attribute: string]: any;

  /** @throws TypeError for arguments, where there is no subclass to use them */
  constructor(...args: unknown[]) {
    // biome-ignore-start lint/correctness/noConstructorReturn: the subclass's constructor sets attributes on what is returned
    if (again !== null) return again as this;
    const type = new.target;
    if (type === Local && args.length > 0) {
      throw new TypeError(
        'Initialization arguments are not supported: set attributes, or make a subclass with a constructor',
      );
    }
    const { prototype } = type;
    const views = new Map<VirtualThread, View>();
    const view = (): View => {
      const { current } = kernelNow();
      const known = views.get(current);
      if (known !== undefined) return known;
      const made = Object.create(prototype) as View;
      views.set(current, made);
      if (type !== Local) initialise(proxy, type, args);
      return made;
    };
    views.set(kernelNow().current, Object.create(prototype) as View);
    const proxy: object = new Proxy(Object.create(prototype) as object, new Handler(view));
    // No memory that threads share: accesses to it are nobody else's business.
    setShadow(proxy, OPAQUE);
    return proxy as this;
    // biome-ignore-end lint/correctness/noConstructorReturn: as above
  }
}

function initialise(proxy: object, type: new (...args: unknown[]) => unknown, args: unknown[]): void {
  const outer = again;
  again = proxy;
  try {
    new type(...args);
  } finally {
    again = outer;
  }
}

/** Sends every access to the attributes of the thread that makes it. */
class Handler implements ProxyHandler<object> {
  private readonly view: () => View;
  constructor(view: () => View) {
    this.view = view;
  }
  get(_target: object, key: PropertyKey, receiver: unknown): unknown {
    const view = this.view();
    if (typeof key === 'string' && !(key in view)) {
      throw new AttributeError(
        `'Local' object has no attribute '${key}': this thread has not set it, and does not see what others set`,
      );
    }
    return Reflect.get(view, key, receiver);
  }
  set(_target: object, key: PropertyKey, value: unknown): boolean {
    return Reflect.set(this.view(), key, value);
  }
  has(_target: object, key: PropertyKey): boolean {
    return Reflect.has(this.view(), key);
  }
  deleteProperty(_target: object, key: PropertyKey): boolean {
    return Reflect.deleteProperty(this.view(), key);
  }
  ownKeys(): (string | symbol)[] {
    return Reflect.ownKeys(this.view());
  }
  getOwnPropertyDescriptor(_target: object, key: PropertyKey): PropertyDescriptor | undefined {
    const descriptor = Reflect.getOwnPropertyDescriptor(this.view(), key);
    // The target has no properties, and a proxy may report none of those as fixed.
    return descriptor && { ...descriptor, configurable: true };
  }
  defineProperty(_target: object, key: PropertyKey, descriptor: PropertyDescriptor): boolean {
    return Reflect.defineProperty(this.view(), key, { ...descriptor, configurable: true });
  }
  preventExtensions(): boolean {
    return false;
  }
  setPrototypeOf(): boolean {
    return false;
  }
}
