import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { journey } from './support.ts';
import { leaveDraft, readExerciseFile, WorkbenchPage } from './workbench-page.ts';

const context = { permissions: ['clipboard-read', 'clipboard-write'] };
const EXERCISE = '10-lock/counter-to-zero';

journey(
  'progress travels as a file, and what is newer stays',
  async ({ page, visit }) => {
    await visit('chapters/10-lock/');
    const bench = new WorkbenchPage(page, 'counter-to-zero.ts');
    await bench.openEditor();
    await bench.paste(await readExerciseFile(`${EXERCISE}/solution.ts`));
    expect(await bench.submit()).toBe(bench.words.pass);

    await visit('settings/');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^interleave-\d{4}-\d\d-\d\d\.json$/);
    const file = { name: 'progress.json', mimeType: 'application/json', buffer: await readFile(await download.path()) };

    // Another browser, with a draft of its own that is older, and one that is newer.
    await page.evaluate(() => {
      localStorage.clear();
    });
    await leaveDraft(page, EXERCISE, { text: '// older', changedAt: 1, base: null, passed: null });
    const newer = { text: '// newer than the file', changedAt: Date.now() + 1000, base: null, passed: null };
    await leaveDraft(page, '10-lock/two-clerks', newer);
    await page.reload();
    const chooser = page.locator('input[type="file"]');
    await chooser.setInputFiles({ ...file, buffer: Buffer.from('{ "format": "something else" }') });
    await page.getByText('no progress file of Interleave').waitFor();
    await chooser.setInputFiles(file);
    await page.getByText('one program was newer there, one more exercise passed').waitFor();

    await visit('zh-cn/chapters/10-lock/');
    const again = new WorkbenchPage(page, 'counter-to-zero.ts', 'zh-cn');
    await again.ready();
    await again.root.getByText('hold').first().waitFor();
    await page.locator('#exercise-counter-to-zero .wb-exercise-head').getByText('已通过', { exact: true }).waitFor();
    const clerks = new WorkbenchPage(page, 'two-clerks.ts', 'zh-cn');
    await clerks.ready();
    await clerks.root.getByText('newer than the file').waitFor();
  },
  { context },
);

journey(
  'the sidebar marks what has been passed, and the way leads on from where one left off',
  async ({ page, visit }) => {
    await visit('chapters/10-lock/');
    const chapter = page.locator('nav a[data-exercises*="10-lock/counter-to-zero"]').first();
    const mark = chapter.locator('.chapter-mark');
    expect(await mark.isVisible()).toBe(false);
    // The exercises of the page that is open stand under its name.
    const exercises = page.locator('nav .chapter-exercises').first();
    expect(await exercises.getByRole('link').count()).toBeGreaterThan(1);

    const bench = new WorkbenchPage(page, 'counter-to-zero.ts');
    await bench.openEditor();
    await bench.paste(await readExerciseFile(`${EXERCISE}/solution.ts`));
    expect(await bench.submit()).toBe(bench.words.pass);
    await mark.waitFor();
    expect(await mark.innerText()).toMatch(/^1\/\d/);
    expect(await exercises.locator('.chapter-mark').filter({ visible: true }).count()).toBe(1);

    await page.locator('#two-locks').evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
    await visit('zh-cn/');
    const link = page.locator('[data-continue] a');
    expect(await link.innerText()).not.toBe('');
    await link.click();
    await page.waitForURL(/\/zh-cn\/chapters\/10-lock\/#/);
    await mark.waitFor();
    expect(await mark.getAttribute('title')).toMatch(/通过了 1 道/);
  },
  { context },
);
