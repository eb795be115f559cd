/**
 * Livelocks. Threads that go round in idle loops, each woken by the others' turns, and together come back to a
 * state in which they have been: from there everything may repeat for ever. A state is known by where each
 * thread is in its turn and which locks it holds; everything else is as it was, for any change that stays
 * (`progress`) makes the detector forget what it has seen.
 *
 * Only fair repetitions count: each thread that could go on has taken a step since.
 */
import type { Kernel } from './kernel.ts';
import type { VirtualThread } from './thread.ts';

export class Lasso {
  /** State -> steps that each thread had taken when it was there (by ordinal). */
  private seen: Map<string, number[]> | null = null;
  /** Steps that each thread had taken when its present turn began. */
  private readonly turns: number[] = [];

  /** Something has changed that stays changed. */
  progress(): void {
    this.seen = null;
  }

  /** A thread has come to the end of a turn that changed nothing. True = all this may repeat for ever. */
  closes(kernel: Kernel, t: VirtualThread): boolean {
    this.turns[t.ordinal] = t.steps;
    const state = kernel.living.map((other) => this.position(other)).join(' ');
    const seen = (this.seen ??= new Map());
    const before = seen.get(state);
    if (before === undefined) {
      seen.set(
        state,
        kernel.threads.map((other) => other.steps),
      );
      return false;
    }
    return kernel.living.every((other) => {
      const moved = other.steps > (before[other.ordinal] ?? 0);
      return moved || other === t || !kernel.enabled(other);
    });
  }

  private position(t: VirtualThread): string {
    const inTurn = t.steps - (this.turns[t.ordinal] ?? 0);
    return `${t.ordinal}:${t.site}:${inTurn}:${[...t.held.keys()].map((lock) => lock.id).join(',')}`;
  }
}
