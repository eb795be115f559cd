/** What a program prints, as lines: enough of a console for tests. */
export const printer = (lines: string[]) => ({
  log: (...values: unknown[]) => {
    lines.push(values.map(show).join(' '));
  },
});

function show(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && !(value instanceof Error)) {
    try {
      return JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? `${one}n` : one)) ?? 'undefined';
    } catch {
      return Object.prototype.toString.call(value);
    }
  }
  return String(value);
}
