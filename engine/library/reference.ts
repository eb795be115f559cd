/**
 * The data of the reference page. What is there is told by the docstrings of the library (`scripts/reference.ts`), what
 * is not there by `absent.ts`.
 */

/** One public name of the library. */
export interface ReferenceEntry {
  /** The module it is imported from. */
  module: string;
  /** Our name: `Thread`, `Thread.isAlive`. */
  name: string;
  /** Python's name: `threading.Thread.is_alive`; null where Python has nothing of the kind. */
  python: string | null;
  kind: 'class' | 'method' | 'property' | 'function' | 'constant' | 'error';
  /** The class of the same module that a class extends, and all of whose members it has. */
  extends: string | null;
  /** How it is declared: `join(timeout?: number): void`. */
  signature: string;
  /** The contract. */
  text: string;
  /** Parameters with what they mean, where that is said. */
  parameters: { name: string; text: string }[];
  /** Errors and when they come, one a line. */
  throws: string[];
  /** Where it differs from Python's because JavaScript does; null = nowhere. */
  differs: string | null;
}
