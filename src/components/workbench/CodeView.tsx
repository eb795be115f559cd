import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { highlight } from '../../lib/highlight.ts';
import { currentPlace } from '../../lib/workbench/current-place.ts';
import { openEditor } from '../../lib/workbench/open-editor.ts';
import { useWorkbench } from './context.ts';
import { scrollIntoPane } from './scroll-into-pane.ts';

/** The program as it stands, to be read: a draft before the editor is opened, the plain editor's while stepping. */
export function CodeView() {
  const workbench = useWorkbench();
  const { t, subject, source } = workbench;
  const lines = useMemo(() => highlight(source.value.trimEnd()), [source.value]);
  const current = currentPlace(workbench)?.line;
  const marked = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (marked.current !== null) scrollIntoPane(marked.current);
  }, [current]);

  const open = (line: number): void => {
    if (getSelection()?.isCollapsed !== false) void openEditor(workbench, line);
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable without a mouse
    <section class="wb-view" tabIndex={0} aria-label={t('editor.read', { name: subject.file })}>
      <pre class="wb-view-text" translate={false}>
        <code>
          {lines.map((tokens, n) => (
            // The button "Edit" does the same for the keyboard.
            // biome-ignore lint/a11y/noStaticElementInteractions: see above
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above
            <div
              key={n}
              class={n + 1 === current ? 'wb-view-line wb-current' : 'wb-view-line'}
              ref={n + 1 === current ? marked : null}
              onClick={() => open(n + 1)}
            >
              {tokens.length === 0
                ? '\n'
                : tokens.map((token, i) => (
                    <span key={i} class={`wb-token-${token.kind}`}>
                      {token.text}
                    </span>
                  ))}
            </div>
          ))}
        </code>
      </pre>
    </section>
  );
}
