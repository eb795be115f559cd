import type { Choice } from '../../../engine/explore/report.ts';

/** Operations at which a thread that runs on halts: another thread could notice them, or be noticed. */
export function isOfInterest({ operation }: Pick<Choice, 'operation'>): boolean {
  const [family] = operation.split('.');
  return !(family === 'thread' || family === 'process' || operation === 'print.end');
}
