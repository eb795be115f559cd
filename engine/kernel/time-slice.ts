import { type Mode, type Operation, READ } from './operation.ts';

/** A running thread's slice is over (fast build): it may go on, but others are asked first. */
export class TimeSlice implements Operation {
  readonly code = 'time-slice';
  readonly target = null;
  readonly silent = true;
  mode(): Mode {
    return READ;
  }
  enabled(): boolean {
    return true;
  }
  perform(): void {}
}
