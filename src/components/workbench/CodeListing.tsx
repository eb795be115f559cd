import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { highlight } from '../../lib/highlight.ts';
import { scrollIntoPane } from './scroll-into-pane.ts';

export interface CodeListingProps {
  source: string;
  label: string;
  /** The line to be marked and kept in sight. */
  current?: number | null | undefined;
  class?: string;
  /** What stands before a line. */
  before?(line: number): ComponentChildren;
  onLine?(line: number): void;
}

/** A program to be read, in the colours of the page's code. */
export function CodeListing({ source, label, current, class: name = '', before, onLine }: CodeListingProps) {
  const lines = useMemo(() => highlight(source.trimEnd()), [source]);
  const marked = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (marked.current !== null) scrollIntoPane(marked.current);
  }, [current]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable without a mouse
    <section class={`wb-view ${name}`} tabIndex={0} aria-label={label}>
      <pre class="wb-view-text" translate={false}>
        <code>
          {lines.map((tokens, n) => (
            // Whoever listens to lines has a button that does the same for the keyboard.
            // biome-ignore lint/a11y/noStaticElementInteractions: see above
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above
            <div
              key={n}
              class={n + 1 === current ? 'wb-view-line wb-current' : 'wb-view-line'}
              ref={n + 1 === current ? marked : null}
              onClick={onLine && (() => onLine(n + 1))}
            >
              {before?.(n + 1)}
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
