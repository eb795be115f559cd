import { suspendableMethods } from '../call.ts';

/** What `hold()` gives: releases at the end of the block it is bound in with `using`. */
export class Guard implements Disposable {
  readonly #lock: { release(): void };
  constructor(lock: { release(): void }) {
    this.#lock = lock;
  }
  [Symbol.dispose](): void {
    return this.#lock.release();
  }
}

suspendableMethods(Guard, Symbol.dispose);
