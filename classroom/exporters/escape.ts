/** Learners' text on its way into the formats of others: none of it can end a cell, an element or a line early. */

/** Characters that XML 1.0 forbids, lone surrogates among them. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Whole characters only, and no NUL: what any file of UTF-8 can hold. */
const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for XML and HTML, in elements and in quoted attributes. Forbidden characters become U+FFFD. */
export function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(NOT_XML, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

/** A cell of CSV by RFC 4180, which no spreadsheet takes for a formula. */
export function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = storable(value);
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A table as CSV, with a line end after each row. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** The message of a GitHub workflow command. */
export function githubMessage(text: string): string {
  return storable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property of a GitHub workflow command. */
export function githubProperty(text: string): string {
  return githubMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Text in a cell of a Markdown table. */
export function markdown(text: string): string {
  return storable(text)
    .replace(/[\\`*_{}[\]<>()#+!|~-]/g, '\\$&')
    .replace(/\s*[\r\n]+\s*/g, ' ');
}
