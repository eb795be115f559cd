/**
 * The numbers in the names of threads that were given none: those of a process count together, in the order in which
 * the threads were made. Making one is no step that others could come between, so among threads that are made by
 * several others, with nothing that orders them, it counts who is first started or asked for its name: that is a
 * step, and every order of such steps is tried.
 */
import { kernelNow } from '../../kernel/current.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { VirtualThread } from '../../kernel/thread.ts';
import { entry } from '../../kernel/vector-clock.ts';

/** A thread without a name, by whom it was made, and when by that thread's clock. */
interface Made {
  readonly maker: VirtualThread;
  readonly epoch: number;
  number: number;
}

/** What a process keeps of them. */
interface Numbers {
  last: number;
  /** In the order of making, those that have no number yet. */
  open: Made[];
}

export class ThreadNumber {
  private readonly made: Made;
  private readonly numbers: Numbers;
  private readonly kernel: Kernel;

  /** For a thread that the current one is making. */
  constructor() {
    this.kernel = kernelNow();
    const { current, solo } = this.kernel;
    this.numbers = numbersOf(current.process.libraries);
    this.made = { maker: current, epoch: entry(current.clock, current.index), number: 0 };
    if (solo && this.numbers.open.length === 0) {
      this.made.number = ++this.numbers.last;
      return;
    }
    this.numbers.open.push(this.made);
    if (solo) this.settle();
  }

  /** Whether it is yet to be settled: that is to be done in a step that changes `Process.numbers`. */
  get isOpen(): boolean {
    return this.made.number === 0;
  }

  /** Gives it its number, after those of all threads that were certainly made before. */
  settle(): void {
    if (!this.isOpen) return;
    const { numbers } = this;
    for (const one of this.before()) one.number = ++numbers.last;
    numbers.open = numbers.open.filter(({ number }) => number === 0);
  }

  /** The number it has, or would have if it were settled now. */
  get value(): number {
    return this.isOpen ? this.numbers.last + this.before().length : this.made.number;
  }

  /** It, and those that come before it, in order. */
  private before(): Made[] {
    const { current } = this.kernel;
    const { made } = this;
    const { open } = this.numbers;
    const earlier = open.slice(0, open.indexOf(made));
    return [...earlier.filter((one) => one.maker === made.maker || isKnown(one, current)), made];
  }
}

function isKnown({ maker, epoch }: Made, to: VirtualThread): boolean {
  return entry(to.clock, maker.index) >= epoch;
}

function numbersOf(libraries: Map<string, unknown>): Numbers {
  let numbers = libraries.get('thread numbers') as Numbers | undefined;
  if (numbers === undefined) libraries.set('thread numbers', (numbers = { last: 0, open: [] }));
  return numbers;
}
