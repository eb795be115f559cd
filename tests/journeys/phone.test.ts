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

    await bench.root.getByRole('tab', { name: 'Code' }).tap();
    await bench.button('edit').tap();
    const editor = bench.root.getByRole('textbox');
    await editor.fill(await readExerciseFile('10-lock/counter-to-zero/solution.ts'));
    await bench.button('submit').tap();
    await bench.root.locator('.wb-verdict[data-state="pass"]').waitFor();

    // Code and verdict take turns.
    expect(await bench.root.locator('.wb-code').isVisible()).toBe(false);
    await bench.root.getByRole('tab', { name: 'Code' }).tap();
    expect(await editor.isVisible()).toBe(true);
    expect(await bench.root.locator('.wb-verdict').count()).toBe(0);
    await bench.button('run').tap();
    await bench.root.locator('.wb-run-end').waitFor();
    expect(await bench.root.getByRole('tab').allInnerTexts()).toEqual(['Code', 'Output', 'Verdict']);

    // The three buttons that matter stand in one row, each large enough for a thumb.
    const boxes = await Promise.all(
      (['run', 'explore', 'submit'] as const).map((name) => bench.button(name).boundingBox()),
    );
    expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
    expect(boxes.every((box) => box !== null && box.height >= 44)).toBe(true);
  },
  { context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
);
