import { expect } from 'vitest';
import { journey } from './support.ts';
import { denyStorage, leaveDraft, readExerciseFile, WorkbenchPage } from './workbench-page.ts';

const context = { permissions: ['clipboard-read', 'clipboard-write'] };
const DRAFT = '// my own attempt\nexport let num = 0;\n';
const EXERCISE = '10-lock/counter-to-zero';

journey(
  'a draft outlives the page, and a reset can be undone',
  async ({ page, visit }) => {
    await visit('chapters/10-lock/');
    const bench = new WorkbenchPage(page, 'counter-to-zero.ts');
    await bench.openEditor();
    await bench.paste(DRAFT);
    await bench.root.getByText('my own attempt').first().waitFor();

    // Left at once: nothing that was typed is lost.
    await visit('chapters/05-thread/');
    await visit('zh-cn/chapters/10-lock/');
    const again = new WorkbenchPage(page, 'counter-to-zero.ts', 'zh-cn');
    await again.ready();
    await again.root.getByText('my own attempt').waitFor();

    await again.button('reset').click();
    await again.root.getByText('my own attempt').waitFor({ state: 'detached' });
    await again.button('undoReset').click();
    await again.root.getByText('my own attempt').waitFor();
  },
  { context },
);

journey(
  'from a later attempt there is a way back to the program that passed, and one back again',
  async ({ page, visit }) => {
    await visit('chapters/10-lock/');
    const bench = new WorkbenchPage(page, 'counter-to-zero.ts');
    await bench.ready();
    expect(await bench.button('lastPass').count()).toBe(0);
    const passed = { text: await readExerciseFile(`${EXERCISE}/solution.ts`), at: 1 };
    await leaveDraft(page, EXERCISE, { text: DRAFT, changedAt: 2, base: null, passed });
    await page.reload();
    await bench.ready();
    await bench.root.getByText('my own attempt').waitFor();
    await bench.button('lastPass').click();
    await bench.root.getByText('using').first().waitFor();
    expect(await bench.root.getByText('my own attempt').count()).toBe(0);
    await bench.button('undoReset').click();
    await bench.root.getByText('my own attempt').waitFor();
    await bench.button('reset').click();
    await bench.root.getByText('TODO').first().waitFor();
  },
  { context },
);

for (const [language, root, words] of [
  ['en', '', { changed: 'has changed since', show: 'Show the difference', keep: 'Keep my draft' }],
  ['zh-cn', 'zh-cn/', { changed: '有了改动', show: '查看差异', keep: '保留我的草稿' }],
] as const) {
  journey(`a draft of a program that the course has changed since says so (${language})`, async ({ page, visit }) => {
    await visit(`${root}chapters/10-lock/`);
    const base = { revision: 'earlier', given: 'export let earlier = 100;\n' };
    await leaveDraft(page, EXERCISE, { text: DRAFT, changedAt: 1, base, passed: null });
    await page.reload();
    const bench = new WorkbenchPage(page, 'counter-to-zero.ts', language);
    await bench.ready();
    await bench.root.getByText('my own attempt').waitFor();
    const note = bench.root.getByRole('group', { name: words.changed });
    await note.getByRole('button', { name: words.show }).click();
    const sides = note.locator('.wb-diff .editor');
    await sides.first().getByText('earlier').waitFor();
    await sides.last().getByText('decrement').first().waitFor();

    await note.getByRole('button', { name: words.keep }).click();
    await note.waitFor({ state: 'detached' });
    await page.reload();
    await bench.ready();
    await bench.root.getByText('my own attempt').waitFor();
    expect(await note.count()).toBe(0);
  });
}

journey(
  'everything works where the browser keeps nothing, and the page says that it does not',
  async ({ page, visit }) => {
    await denyStorage(page);
    await visit('chapters/10-lock/');
    const bench = new WorkbenchPage(page, 'two-clerks.ts');
    await bench.ready();
    await bench.button('run').click();
    await bench.root.locator('.wb-run-end').waitFor();
    expect(await bench.root.locator('.wb-line-text').innerText()).toContain('tickets left');
    expect(await bench.root.getByText('keep nothing').count()).toBe(0);

    await bench.openEditor();
    await page.keyboard.type('// ');
    await bench.root.getByText('keep nothing').waitFor();

    const exercise = new WorkbenchPage(page, 'counter-to-zero.ts');
    await exercise.ready();
    expect(await exercise.submit()).toBe(exercise.words.fail);
    // The theme switch of the site's framework does complain.
  },
  { context, expected: /uncaught: (denied|StarlightThemeProvider)/ },
);

journey('a draft that would loop for ever locks no page: nothing of it runs by itself', async ({ page, visit }) => {
  await visit('chapters/10-lock/');
  const text = `while (true) {}\n${'/*'.repeat(2000)}\n${'`${'.repeat(2000)}\n`;
  await leaveDraft(page, EXERCISE, { text, changedAt: 1, base: null, passed: null });
  await page.reload();
  const bench = new WorkbenchPage(page, 'counter-to-zero.ts');
  await bench.ready();
  await bench.root.getByText('while').first().waitFor();
  await bench.button('reset').click();
  await bench.root.getByText('TODO').waitFor();
});
