import { expect, it } from 'vitest';
import { splitHints } from './split-hints.ts';

it('takes hints apart at their headings', () => {
  const html = '<h2 id="a">Look <code>here</code></h2>\n<p>One.</p>\n<h2 id="b">Then</h2><p>Two.</p><p>Three.</p>';
  expect(splitHints(html)).toEqual([
    { title: 'Look <code>here</code>', html: '<p>One.</p>' },
    { title: 'Then', html: '<p>Two.</p><p>Three.</p>' },
  ]);
});

it('finds no hint where there is no heading', () => {
  expect(splitHints('<p>One.</p>')).toEqual([]);
});
