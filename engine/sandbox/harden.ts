/**
 * Hardens the realm when it is loaded, before any of the engine is: built-ins are frozen, the Function
 * constructors disarmed, and every global that is not the language's own is removed. Throws where something
 * cannot be removed: a guest that is not safe does not start.
 */
import 'ses';
// They replace built-ins, which cannot be done later.
import '../kernel/builtins/bind.ts';
import '../kernel/builtins/sizes.ts';
import { KEPT } from './globals.ts';

/** Put there by `browser-port.ts`; it removes itself when the program has come in. */
const OWN_HOOKS: ReadonlySet<PropertyKey> = new Set(['interleaveProgram']);

/** What `ses` puts on the global object. `harden` exists once the built-ins are frozen. */
const ses = globalThis as unknown as {
  repairIntrinsics(options: Record<string, string>): void;
  hardenIntrinsics(): void;
  harden(value: unknown): void;
};

// Newer than what ses knows; it takes them away, and learners may use them.
const newer: [object, PropertyKey, PropertyDescriptor | undefined][] = (
  [
    [RegExp, 'escape'],
    [Error, 'isError'],
    [Iterator.prototype, Symbol.dispose],
  ] as [object, PropertyKey][]
).map(([owner, key]) => [owner, key, Object.getOwnPropertyDescriptor(owner, key)]);

// Nothing in the guest reads a stack: places are told by sites. Without them errors are cheap, and a program
// that prints one prints the same in every host.
(Error as { stackTraceLimit?: number }).stackTraceLimit = 0;

ses.repairIntrinsics({
  evalTaming: 'no-eval',
  // The safe variant hides messages in a console that is not there.
  errorTaming: 'unsafe',
  // Learners' objects may have a property of any name, `toString` included.
  overrideTaming: 'severe',
  consoleTaming: 'unsafe',
  domainTaming: 'unsafe',
  // The host says what became of a guest; ses would want a console for it.
  errorTrapping: 'none',
  unhandledRejectionTrapping: 'none',
  reporting: 'none',
});

for (const [owner, key, descriptor] of newer) {
  if (descriptor !== undefined) Object.defineProperty(owner, key, descriptor);
}
// Both are switches of the whole realm.
for (const [key, value] of [
  ['stackTraceLimit', 0],
  ['prepareStackTrace', undefined],
] as const) {
  Object.defineProperty(Error, key, { value, writable: false, enumerable: false, configurable: false });
}

removeChance();
ses.hardenIntrinsics();
/** Freezes a value and all that can be reached from it. */
export const { harden } = ses;

strip();

/**
 * What would make two executions of one schedule differ, or runs code that no schedule knows of. The compiler
 * refuses these by name; here they are gone under any other name too.
 */
function removeChance(): void {
  const refused = (name: string, remedy: string) => {
    const { [name]: f } = {
      [name]() {
        throw new TypeError(`${name} is not part of this language: ${remedy}`);
      },
    };
    return { value: f, writable: true, enumerable: false, configurable: true };
  };
  Object.defineProperty(Math, 'random', refused('Math.random', "import { random } from 'random' instead"));
  Object.defineProperty(Array, 'fromAsync', refused('Array.fromAsync', 'use Array.from, threads wait without await'));
}

function strip(): void {
  const kept = new Map<PropertyKey, unknown>();
  for (const name of KEPT) {
    if (Object.hasOwn(globalThis, name)) kept.set(name, (globalThis as Record<string, unknown>)[name]);
  }
  kept.set('Function', Function.prototype.constructor);
  // In a worker, much of what is global is inherited.
  for (let owner: object | null = globalThis; owner !== null && owner !== Object.prototype; owner = parent(owner)) {
    for (const key of Reflect.ownKeys(owner)) {
      if (owner === globalThis && (kept.has(key) || OWN_HOOKS.has(key))) continue;
      if (!Reflect.deleteProperty(owner, key) && !isConstant(owner, key)) {
        throw new Error(`the global ${String(key)} cannot be removed`);
      }
    }
  }
  for (const [key, value] of kept) {
    if (key !== 'globalThis') harden(value);
    Object.defineProperty(globalThis, key, { value, writable: false, configurable: false });
  }
  Object.preventExtensions(globalThis);
}

/** Workers have numbers that cannot be removed, and with which nothing can be done: `TEMPORARY`, `PERSISTENT`. */
function isConstant(owner: object, key: PropertyKey): boolean {
  const descriptor = Object.getOwnPropertyDescriptor(owner, key);
  return descriptor?.writable === false && Object(descriptor.value) !== descriptor.value;
}

function parent(object: object): object | null {
  return Object.getPrototypeOf(object);
}
