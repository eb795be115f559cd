import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { createEditor } from '../../lib/editor/create.ts';
import { useWorkbench } from './context.ts';

/** The large editor, already loaded, in a box that grows with the program. */
export function MonacoEditor() {
  const workbench = useWorkbench();
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (box.current === null) return;
    const editor = createEditor(box.current, workbench);
    const dispose = effect(() => {
      const line = workbench.caret.value;
      if (line === null) return;
      workbench.caret.value = null;
      editor.goTo(line);
    });
    return () => {
      dispose();
      editor.dispose();
    };
  }, []);

  return <div class="wb-monaco" ref={box} />;
}
