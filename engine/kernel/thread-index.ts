/**
 * Gives the same thread the same number in every execution of one exploration, whatever the order in which
 * threads come to life: a thread is known by its starter and by how many the starter had started before.
 */
export class ThreadIndex {
  readonly main = 0;
  private readonly children = new Map<number, number>();
  private count = 1;

  /** Index of the `nth` thread (from 0) that thread `parent` starts. */
  child(parent: number, nth: number): number {
    const key = parent * 0x100000 + nth;
    let index = this.children.get(key);
    if (index === undefined) {
      index = this.count++;
      this.children.set(key, index);
    }
    return index;
  }
}
