/**
 * `f.bind(…)` is called everywhere, in constructors too, where no hook could see it. So it is replaced, by one that
 * does the same and tells who asks. To be loaded before the built-ins are frozen, and before anything else.
 */
// biome-ignore lint/suspicious/noExplicitAny: functions of every type are bound
type AnyFunction = (...args: any[]) => unknown;
type Hook = (bound: AnyFunction, target: AnyFunction, self: unknown, args: unknown[]) => void;

const native = Function.prototype.bind;
let hook: Hook | null = null;

// A method, so that it is no constructor, as the built-in is none.
const { bind } = {
  bind(this: AnyFunction, self: unknown, ...args: unknown[]): AnyFunction {
    const bound = Reflect.apply(native, this, [self, ...args]) as AnyFunction;
    hook?.(bound, this, self, args);
    return bound;
  },
};

Object.defineProperty(Function.prototype, 'bind', { value: bind, writable: true, configurable: true });

/** Has a function called with each function that `bind` makes, and with what it was made from. */
export function whenBound(call: Hook): void {
  hook = call;
}
