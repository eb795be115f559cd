import { expect } from 'vitest';
import { journey } from './support.ts';
import { WorkbenchPage } from './workbench-page.ts';

const context = { permissions: ['clipboard-read', 'clipboard-write'] };

journey('a program runs and prints, each line with its thread', async ({ page, visit }) => {
  await visit('chapters/05-thread/');
  const bench = new WorkbenchPage(page, 'first-thread.ts');
  await bench.ready();
  await bench.root.getByLabel('Speed').selectOption('none');
  await bench.button('run').click();
  await bench.root.locator('.wb-run-end').waitFor();
  const threads = await bench.root.locator('.wb-line-thread').allInnerTexts();
  expect(threads).toContain('MainThread');
  expect(threads.some((name) => name.startsWith('Thread-1'))).toBe(true);
  expect(await bench.root.locator('.wb-line-text').last().innerText()).toContain('tea is ready');
  // Screen readers hear that it is over.
  expect(await bench.root.locator('.wb-announcement').innerText()).toMatch(/Ended after 3\.00 s. 3 lines printed/);
});

journey(
  'a program that loops for ever is stopped, and the page answers all the while',
  async ({ page, visit }) => {
    await visit('chapters/05-thread/');
    const bench = new WorkbenchPage(page, 'first-thread.ts');
    await bench.openEditor();
    await bench.paste('let n = 0;\nwhile (n >= 0) n = (n + 1) % 1000;\n');
    await bench.button('run').click();
    await bench.button('stop').waitFor();
    await page.getByText('Running …').waitFor();

    // Something else on the page still works meanwhile.
    await page.getByLabel('Select theme').first().selectOption('dark');
    await page.locator('html[data-theme="dark"]').waitFor();
    expect(await bench.button('stop').isVisible()).toBe(true);

    await bench.button('stop').click();
    await bench.idle();
    expect(await bench.root.locator('.wb-run-end').innerText()).toContain('Stopped');

    // And it can be run again.
    await bench.button('run').click();
    await bench.button('stop').waitFor();
    await page.keyboard.press('Escape');
    await bench.idle();
  },
  { context },
);

journey(
  'a program that prints for ever is stopped at a limit that is named',
  async ({ page, visit }) => {
    await visit('chapters/05-thread/');
    const bench = new WorkbenchPage(page, 'first-thread.ts');
    await bench.openEditor();
    await bench.paste("while (true) console.log('again and again and again');\n");
    await bench.button('run').click();
    await bench.root.locator('.wb-failure').waitFor();
    expect(await bench.root.locator('.wb-failure').innerText()).toMatch(/printed more than/);
    expect(await bench.root.locator('.wb-line').count()).toBeLessThanOrEqual(500);
  },
  { context },
);

journey(
  'what the language lacks is refused by line, in the words of the page',
  async ({ page, visit }) => {
    await visit('zh-cn/chapters/10-lock/');
    const bench = new WorkbenchPage(page, 'counter-to-zero.ts', 'zh-cn');
    await bench.openEditor();
    await bench.paste('export let num = 0;\nawait num;\n');
    await bench.button('submit').click();
    await bench.root.locator('.wb-verdict[data-state="diagnostics"]').waitFor();
    const problem = bench.root.locator('.wb-problems li');
    expect(await problem.innerText()).toMatch(/第 2 行/);
    expect(await problem.innerText()).toMatch(/[一-鿿]{4}/);
    expect(await bench.root.locator('.squiggly-error').count()).toBeGreaterThan(0);
  },
  { context },
);

journey(
  'the editor knows the modules of the course',
  async ({ page, visit }) => {
    await visit('chapters/10-lock/');
    const bench = new WorkbenchPage(page, 'two-clerks.ts');
    await bench.openEditor();
    await bench.paste("import { Thread } from 'threading';\n\nconst t = new Thread({ target: 3 });\n");
    await bench.root.locator('.squiggly-error').first().waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('t.');
    const suggestions = page.locator('.suggest-widget.visible .monaco-list-row');
    await suggestions.filter({ hasText: 'isAlive' }).waitFor();
    expect(await suggestions.filter({ hasText: 'join' }).count()).toBe(1);
  },
  { context },
);
