import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { ThreadCard } from '../../lib/chooser/view.ts';
import { highlight } from '../../lib/highlight.ts';
import { laneColour } from '../../lib/timeline/geometry.ts';
import { useWorkbench } from '../workbench/context.ts';
import { scrollIntoPane } from '../workbench/scroll-into-pane.ts';

export interface ProgramLinesProps {
  source: string;
  cards: readonly ThreadCard[];
  /** The line of the last step. */
  current: number | null;
}

/** The program, to be read: beside each line the threads whose next step stands there. */
export function ProgramLines({ source, cards, current }: ProgramLinesProps) {
  const { t, subject } = useWorkbench();
  const lines = useMemo(() => highlight(source.trimEnd()), [source]);
  const marked = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (marked.current !== null) scrollIntoPane(marked.current);
  }, [current]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable without a mouse
    <section class="wb-view wb-chooser-program" tabIndex={0} aria-label={t('editor.read', { name: subject.file })}>
      <pre class="wb-view-text" translate={false}>
        <code>
          {lines.map((tokens, n) => (
            <div
              key={n}
              class={n + 1 === current ? 'wb-view-line wb-current' : 'wb-view-line'}
              ref={n + 1 === current ? marked : null}
            >
              <span class="wb-here" aria-hidden="true">
                {cards.map(
                  ({ id, line, state }, position) =>
                    line === n + 1 && <i key={id} data-colour={laneColour(position)} data-state={state} />,
                )}
              </span>
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
