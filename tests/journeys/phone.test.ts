import { expect } from 'vitest';
import { journey } from './support.ts';
import { readExerciseFile, WorkbenchPage } from './workbench-page.ts';

journey(
  'on a phone: a plain editor, and steps that fit the screen',
  async ({ page, visit }) => {
    await visit('chapters/10-lock/');
    const bench = new WorkbenchPage(page, 'counter-to-zero.ts');
    await bench.ready();
    expect(await bench.submit()).toBe(bench.words.fail);
    await bench.button('stepThrough').first().tap();
    await bench.root.locator('.wb-replay').waitFor();
    for (let n = 0; n < 8; n++) await bench.button('next').tap();
    await bench.currentRow().waitFor();

    // Nothing is wider than the screen, neither the page nor the steps.
    const steps = bench.root.locator('.wb-steps-scroller');
    expect(await steps.evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await bench.button('close').tap();

    await bench.button('edit').tap();
    const editor = bench.root.getByRole('textbox');
    await editor.fill(await readExerciseFile('10-lock/counter-to-zero/solution.ts'));
    await bench.button('submit').tap();
    await bench.root.locator('.wb-verdict[data-state="pass"]').waitFor();
  },
  { context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
);
