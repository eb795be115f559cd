import type { Kernel } from '../../kernel/kernel.ts';
import { isLess } from './compare.ts';

/** Where a queue keeps its items: which one comes out next. */
export interface Store {
  readonly size: number;
  add(item: unknown): void;
  /** Only where there is one. */
  take(): unknown;
}

/** First in, first out. */
export class Fifo implements Store {
  private items: unknown[] = [];
  private head = 0;

  get size(): number {
    return this.items.length - this.head;
  }
  add(item: unknown): void {
    this.items.push(item);
  }
  take(): unknown {
    const item = this.items[this.head];
    this.items[this.head++] = undefined;
    if (this.head * 2 > this.items.length) {
      this.items = this.items.slice(this.head);
      this.head = 0;
    }
    return item;
  }
}

/** Last in, first out. */
export class Lifo implements Store {
  private readonly items: unknown[] = [];

  get size(): number {
    return this.items.length;
  }
  add(item: unknown): void {
    this.items.push(item);
  }
  take(): unknown {
    return this.items.pop();
  }
}

/** The smallest first: a binary heap, compared in the order of CPython's, so that errors come where they come there. */
export class Heap implements Store {
  private readonly items: unknown[] = [];
  private readonly kernel: Kernel;

  constructor(kernel: Kernel) {
    this.kernel = kernel;
  }

  get size(): number {
    return this.items.length;
  }

  /** @throws TypeError where it cannot be compared with an item; it is inside all the same */
  add(item: unknown): void {
    this.items.push(item);
    this.guarded(() => this.rise(this.items.length - 1));
  }

  /** @throws TypeError where items cannot be compared; the smallest is gone all the same */
  take(): unknown {
    const { items } = this;
    const last = items.pop();
    if (items.length === 0) return last;
    const smallest = items[0];
    items[0] = last;
    this.guarded(() => this.rise(this.sink()));
    return smallest;
  }

  /** An array of the learner's could have getters: what they do cannot be suspended. */
  private guarded(compare: () => void): void {
    this.kernel.unswitchable++;
    try {
      compare();
    } finally {
      this.kernel.unswitchable--;
    }
  }

  private rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isLess(this.items[at], this.items[parent])) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  /** Takes the root down to a leaf, always to the smaller side; gives where it is. */
  private sink(): number {
    const { items } = this;
    let at = 0;
    while (2 * at + 1 < items.length) {
      let child = 2 * at + 1;
      if (child + 1 < items.length && !isLess(items[child], items[child + 1])) child++;
      this.swap(at, child);
      at = child;
    }
    return at;
  }

  private swap(a: number, b: number): void {
    const { items } = this;
    [items[a], items[b]] = [items[b], items[a]];
  }
}
