import { effect } from '@preact/signals';
import { loadedEngine } from './act.ts';
import type { Workbench } from './state.ts';

/** The compiler is asked when the fingers rest, never while they type. */
const REST_MILLISECONDS = 600;

/**
 * Keeps the list of problems true: an edit makes it void, and once the compiler is there (it is not loaded for
 * this), it looks at the program as it now stands. Returns what ends it.
 */
export function watchProblems(workbench: Workbench): () => void {
  const { subject, source, problems, language, busy } = workbench;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = source.peek();

  const look = async (): Promise<void> => {
    const program = source.peek();
    const engine = loadedEngine();
    if (engine === undefined || busy.peek() !== null) return;
    const parameters = Object.keys(subject.parameters ?? {});
    const found = await engine.checkOnce({ language, sources: { [subject.file]: program }, parameters });
    if (source.peek() === program) problems.value = found;
  };

  const dispose = effect(() => {
    if (source.value === last) return;
    last = source.value;
    problems.value = [];
    clearTimeout(timer);
    // A compiler that breaks says so when something is run; until then nobody has asked it anything.
    timer = setTimeout(() => void look().catch(() => {}), REST_MILLISECONDS);
  });
  return () => {
    dispose();
    clearTimeout(timer);
  };
}
