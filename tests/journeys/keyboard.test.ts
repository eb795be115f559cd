import { expect } from 'vitest';
import { journey } from './support.ts';
import { readExerciseFile, tabTo, WorkbenchPage } from './workbench-page.ts';

journey(
  'the lock exercise by keyboard alone',
  async ({ page, visit }) => {
    await visit('chapters/10-lock/#exercise-counter-to-zero');
    const bench = new WorkbenchPage(page, 'counter-to-zero.ts');
    await bench.ready();

    // Submit, and the verdict has the focus.
    await tabTo(page, bench.button('submit'));
    await page.keyboard.press('Enter');
    expect(await bench.verdict()).toBe(bench.words.fail);
    const headline = bench.root.locator('.wb-headline');
    expect(await headline.evaluate((node) => node === document.activeElement)).toBe(true);

    // Open the steps, and the arrow keys work at once.
    await tabTo(page, bench.button('stepThrough').first());
    await page.keyboard.press('Enter');
    await bench.root.locator('.wb-replay').waitFor();
    await page.keyboard.press('ArrowDown');
    await bench.currentRow().waitFor();
    const first = await bench.currentRow().innerText();
    await page.keyboard.press('ArrowRight');
    expect(await bench.currentRow().innerText()).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await bench.currentRow().innerText()).toBe(first);
    await page.keyboard.press('End');
    expect(await bench.root.locator('.wb-now').innerText()).toContain('Every thread has ended.');
    await page.keyboard.press('Home');
    expect(await bench.currentRow().count()).toBe(0);

    // Into the editor, and out again: it is no trap.
    await visit('chapters/10-lock/#exercise-counter-to-zero');
    await bench.ready();
    await tabTo(page, bench.button('edit'));
    await page.keyboard.press('Enter');
    await bench.root.locator('.monaco-editor.focused').waitFor();
    await bench.paste(await readExerciseFile('10-lock/counter-to-zero/solution.ts'));
    await page.keyboard.press('Control+M');
    await bench.root.getByText('Tab moves on.').waitFor();
    await tabTo(page, bench.button('submit'), 20);
    await page.keyboard.press('Enter');
    await bench.root.locator('.wb-verdict[data-state="pass"]').waitFor();
  },
  { context: { permissions: ['clipboard-read', 'clipboard-write'] } },
);

journey(
  'the short cuts of the editor run, submit and stop',
  async ({ page, visit }) => {
    await visit('chapters/10-lock/');
    const bench = new WorkbenchPage(page, 'counter-to-zero.ts');
    await bench.openEditor();
    await page.keyboard.press('Control+Enter');
    await bench.root.locator('.wb-run-end').waitFor();
    await bench.idle();
    await page.keyboard.press('Control+Shift+Enter');
    expect(await bench.verdict()).toBe(bench.words.fail);
    // Whoever types is not torn away from it.
    await bench.root.locator('.monaco-editor.focused').waitFor();
  },
  { context: { permissions: ['clipboard-read', 'clipboard-write'] } },
);
