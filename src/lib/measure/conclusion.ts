import type { Seconds } from './measure.ts';
import { SHARES } from './programs.ts';

/** What can be known of the machine besides the times. */
export interface Circumstances {
  /** Cores, as the browser tells it; some tell less than there are. */
  cores: number;
  /** The page was out of sight for a while: browsers slow such pages down. */
  wasHidden: boolean;
}

export type Conclusion = 'hidden' | 'one-core' | 'held-back' | 'shared' | 'some' | 'good';

/** Which sentence is true of these times. */
export function conclusionOf({ serial, processes }: Seconds, { cores, wasHidden }: Circumstances): Conclusion {
  const speedUp = serial / processes;
  if (wasHidden) return 'hidden';
  if (speedUp < 1.3) return cores === 1 ? 'one-core' : 'held-back';
  // It did more than one core can: the browser does not tell of all there are.
  if (cores === 1) return 'some';
  // With two or three cores, no more than that can come of it.
  const possible = Math.min(cores, SHARES);
  if (speedUp >= 0.7 * possible) return possible === SHARES ? 'good' : 'shared';
  return 'some';
}
