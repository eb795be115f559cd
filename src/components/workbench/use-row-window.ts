import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ALWAYS_DRAWN, type RowWindow, rowWindow } from '../../lib/workbench/row-window.ts';
import { scrollIntoPane } from './scroll-into-pane.ts';

const FIRST_GUESS = 26;

export interface DrawnRows extends RowWindow {
  /** Room for the rows that are not drawn, in pixels. */
  above: number;
  below: number;
  table: RefObject<HTMLTableElement>;
  /** The row to keep in sight, where it is drawn. */
  current: RefObject<HTMLTableRowElement>;
}

/**
 * Which rows of a table have to be drawn while its box is scrolled. Whenever `at` changes, row `index` is brought
 * into sight; between that, whoever scrolls stays where they are.
 */
export function useRowWindow(count: number, index: number, at: unknown): DrawnRows {
  const table = useRef<HTMLTableElement>(null);
  const current = useRef<HTMLTableRowElement>(null);
  const brought = useRef<unknown>(undefined);
  const [scrolled, setScrolled] = useState({ top: 0, height: 600, rowHeight: FIRST_GUESS });
  const isLong = count > ALWAYS_DRAWN;
  const { first, last } = rowWindow(count, scrolled);

  useLayoutEffect(() => {
    const box = table.current?.parentElement;
    if (!isLong || box === null || box === undefined) return;
    const measure = (): void => {
      const rows = table.current?.querySelectorAll('tbody > tr:not(.wb-rows-left-out)') ?? [];
      const [top, bottom] = [rows[0], rows[rows.length - 1]].map((row) => row?.getBoundingClientRect());
      setScrolled((before) => ({
        top: box.scrollTop,
        height: box.clientHeight,
        // Once: rows that were taken for higher or lower in between would move what is in sight.
        rowHeight:
          before.rowHeight === FIRST_GUESS && top !== undefined && bottom !== undefined && bottom.bottom > top.top
            ? (bottom.bottom - top.top) / rows.length
            : before.rowHeight,
      }));
    };
    measure();
    box.addEventListener('scroll', measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => {
      box.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, [isLong]);

  useLayoutEffect(() => {
    if (brought.current === at) return;
    if (current.current !== null) {
      scrollIntoPane(current.current);
      brought.current = at;
      return;
    }
    const box = table.current?.parentElement;
    if (index < 0 || !isLong || box === null || box === undefined) {
      brought.current = at;
      return;
    }
    // It is not drawn yet: close to it, it will be.
    box.scrollTop = index * scrolled.rowHeight - box.clientHeight / 2;
    setScrolled((before) => ({ ...before, top: Math.max(0, index * before.rowHeight - box.clientHeight / 2) }));
  });

  return {
    first,
    last,
    above: first * scrolled.rowHeight,
    below: (count - last) * scrolled.rowHeight,
    table,
    current,
  };
}
