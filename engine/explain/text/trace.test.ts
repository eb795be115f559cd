import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../message.ts';
import { crowdFinding, crowdTrace } from '../testing/crowd.ts';
import { deadlock, deadlockTrace } from '../testing/deadlock.ts';
import { lostUpdate, lostUpdateTrace } from '../testing/lost-update.ts';
import { spinTrace } from '../testing/spin.ts';
import { traceTable } from '../trace-table.ts';
import { coloured } from './style.ts';
import { traceText } from './trace.ts';
import { textWidth } from './width.ts';

const tables = {
  'lost-update': traceTable(lostUpdateTrace, { finding: lostUpdate }),
  deadlock: traceTable(deadlockTrace, { finding: deadlock }),
  spin: traceTable(spinTrace),
  crowd: traceTable(crowdTrace, { finding: crowdFinding }),
};

describe.each(Object.entries(tables))('traceText() of %s', (name, table) => {
  test.each(LANGUAGES)('reads as in the snapshot: %s', async (language) => {
    const text = traceText(language, table, { width: 100 }).join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`snapshots/${name}.${language}.txt`);
  });

  test.each(LANGUAGES)('keeps within the width where there is room for one column: %s', (language) => {
    for (const width of [40, 60, 80, 120]) {
      for (const line of traceText(language, table, { width }))
        expect(textWidth(line), line).toBeLessThanOrEqual(width);
    }
  });
});

describe('traceText()', () => {
  test('becomes a list where the columns have no room', async () => {
    const text = traceText('en', tables['lost-update'], { width: 50 }).join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot('snapshots/lost-update-narrow.en.txt');
  });

  test('colours lines without changing their text', () => {
    const plain = traceText('en', tables.deadlock).join('\n');
    const text = traceText('en', tables.deadlock, { style: coloured }).join('\n');
    expect(text).toContain('\u001b[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is taken out
    expect(text.replace(/\u001b\[\d+m/g, '')).toBe(plain);
  });
});
