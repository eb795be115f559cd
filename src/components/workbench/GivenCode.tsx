import { useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { currentPlace } from '../../lib/workbench/current-place.ts';
import { openEditor } from '../../lib/workbench/open-editor.ts';
import { useWorkbench } from './context.ts';
import { scrollIntoPane } from './scroll-into-pane.ts';

/** The program as it was highlighted when the site was built. A click opens the editor at that line. */
export function GivenCode({ children }: { children: ComponentChildren }) {
  const workbench = useWorkbench();
  const root = useRef<HTMLDivElement>(null);
  const lines = (): Element[] => [...(root.current?.querySelectorAll('.ec-line') ?? [])];

  useSignalEffect(() => {
    const place = currentPlace(workbench);
    for (const [n, line] of lines().entries()) line.classList.toggle('wb-current', n + 1 === place?.line);
    const current = place === null ? undefined : lines()[place.line - 1];
    if (current instanceof HTMLElement) scrollIntoPane(current);
  });

  const onClick = ({ target }: MouseEvent): void => {
    // Marking text to copy it is no wish to edit.
    if (getSelection()?.isCollapsed === false || !(target instanceof Element)) return;
    if (target.closest('button, a') !== null) return;
    const line = target.closest('.ec-line');
    void openEditor(workbench, line === null ? undefined : lines().indexOf(line) + 1);
  };

  return (
    // The button "Edit" does the same for the keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div class="wb-given" ref={root} onClick={onClick}>
      {children}
    </div>
  );
}
