import type { Workbench } from './state.ts';

/** Ends what is being done; what was found so far is kept where there is anything. */
export function stop({ abort, busy }: Workbench): void {
  if (abort === null || abort.signal.aborted) return;
  if (busy.value !== null) busy.value = { ...busy.value, stage: 'stopping' };
  abort.abort();
}
