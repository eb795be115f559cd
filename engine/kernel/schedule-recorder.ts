/** Notes who took the steps of an execution, as runs of steps of one thread. */
export class ScheduleRecorder {
  /** Thread ordinals and numbers of steps, in turns: `[0, 5, 1, 2, …]`. */
  readonly runs: number[] = [];
  private last = -1;

  step(ordinal: number): void {
    const { runs } = this;
    if (ordinal === this.last) runs[runs.length - 1] = (runs[runs.length - 1] as number) + 1;
    else {
      runs.push(ordinal, 1);
      this.last = ordinal;
    }
  }
}
