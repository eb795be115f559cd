import type { Busy } from '../engine/types.ts';
import type { Workbench } from './state.ts';

type Engine = typeof import('../engine/session.ts');

let loaded: Engine | undefined;

/** The engine, where something has loaded it already. */
export function loadedEngine(): Engine | undefined {
  return loaded;
}

async function loadEngine(): Promise<Engine | null> {
  try {
    loaded ??= await import('../engine/session.ts');
    return loaded;
  } catch (error) {
    console.warn('The engine could not be loaded', error);
    return null;
  }
}

export interface Act {
  engine: Engine;
  signal: AbortSignal;
  /** Tells how far it has come. */
  onBusy(change: Partial<Busy>): void;
}

/**
 * Does one thing with the engine, which is loaded where it is not there yet. One at a time: while something
 * is being done, another request is passed over. `carryOut` throws only where something of ours is broken.
 */
export async function act(
  workbench: Workbench,
  begin: Pick<Busy, 'action'>,
  carryOut: (act: Act) => Promise<void>,
  onFailure: (message: string) => void,
): Promise<void> {
  const { busy, t } = workbench;
  if (busy.value !== null) return;
  const abort = new AbortController();
  workbench.abort = abort;
  busy.value = { ...begin, stage: 'compiler' };
  const onBusy = (change: Partial<Busy>): void => {
    // What was under way when Stop was pressed still reports; it must not look as if nothing had happened.
    if (busy.value !== null && !abort.signal.aborted) busy.value = { ...busy.value, ...change };
  };
  try {
    const engine = await loadEngine();
    if (engine === null) onFailure(t('failure.offline'));
    else await carryOut({ engine, signal: abort.signal, onBusy });
  } catch (error) {
    console.error(error);
    onFailure(t('failure.unknown', { message: error instanceof Error ? error.message : String(error) }));
  } finally {
    busy.value = null;
    workbench.abort = null;
  }
}
