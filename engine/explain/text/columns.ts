import { fit, textWidth } from './width.ts';

export interface ColumnSpec {
  title: string;
  align?: 'left' | 'right';
}

/** Rows of cells in aligned columns under their titles, two spaces apart, no line longer than `width`. */
export function columnsText(specs: readonly ColumnSpec[], rows: readonly string[][], width: number): string[] {
  const widths = columnWidths(
    specs.map(({ title }, index) => Math.max(textWidth(title), ...rows.map((row) => textWidth(row[index] ?? '')))),
    width,
  );
  const line = (cells: readonly string[]) =>
    specs.map(({ align }, index) => aligned(cells[index] ?? '', widths[index] as number, align)).join(GAP);
  return [line(specs.map(({ title }) => title)), ...rows.map(line)].map((text) => text.trimEnd());
}

export const GAP = '  ';
const LEAST = 8;

/** Takes the room that is missing from the widest columns. */
export function columnWidths(natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, one) => sum + one, 0) + GAP.length * (widths.length - 1) - width;
  while (excess > 0) {
    const widest = Math.max(...widths);
    if (widest <= LEAST) break;
    widths[widths.indexOf(widest)] = widest - 1;
    excess -= 1;
  }
  return widths;
}

export function aligned(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  if (align === 'left') return fit(text, width);
  return ' '.repeat(Math.max(0, width - textWidth(text))) + (textWidth(text) > width ? fit(text, width) : text);
}
