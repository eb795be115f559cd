import { expect } from 'vitest';
import { journey } from './support.ts';
import { WorkbenchPage } from './workbench-page.ts';

journey('what is set holds on every page, in both languages', async ({ page, visit }) => {
  await visit('settings/');
  await page.getByLabel('Seed', { exact: true }).fill('7');
  await page.getByLabel('Seed', { exact: true }).press('Tab');
  await page.getByLabel('Speed').selectOption('none');
  await page.getByLabel('Size of the text in the editor').selectOption('20');
  await page.getByLabel('The Tab key in the editor').selectOption('move');
  await page.getByLabel('Theme', { exact: true }).selectOption('dark');
  await page.locator('html[data-theme="dark"]').waitFor();
  await page.getByLabel('Language', { exact: true }).selectOption('zh-cn');
  await page.waitForURL('**/zh-cn/settings/');
  expect(await page.getByLabel('随机种子').inputValue()).toBe('7');
  expect(await page.getByLabel('编辑器字号').inputValue()).toBe('20');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');

  // The seed makes each run the same run.
  await visit('zh-cn/chapters/10-lock/');
  const bench = new WorkbenchPage(page, 'two-clerks.ts', 'zh-cn');
  await bench.ready();
  await bench.root.getByText('种子 7').waitFor();
  const run = async (): Promise<string> => {
    await bench.button('run').click();
    await bench.root.locator('.wb-run-end').waitFor();
    await bench.idle();
    await bench.root.getByRole('button', { name: '逐步查看这次运行' }).first().click();
    const schedule = await bench.root.locator('.wb-schedule-text').innerText();
    await bench.button('close').click();
    return schedule;
  };
  expect(await run()).toBe(await run());

  await bench.openEditor();
  const size = await bench.root
    .locator('.view-line')
    .first()
    .evaluate((line) => getComputedStyle(line).fontSize);
  expect(size).toBe('20px');
  await bench.root.getByText('Tab 键').waitFor();
});

journey(
  'without the GIL two threads that compute take half the time',
  async ({ page, visit }) => {
    await visit('chapters/10-lock/');
    const bench = new WorkbenchPage(page, 'two-clerks.ts');
    await bench.openEditor();
    await page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      `import { Thread } from 'threading';
import { compute } from 'time';

const threads = [1, 2].map(() => new Thread({ target: () => compute(1) }));
for (const thread of threads) thread.start();
for (const thread of threads) thread.join();
`,
    );
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+V');
    await bench.root.getByLabel('Speed').selectOption('none');
    const seconds = async (): Promise<string> => {
      await bench.button('run').click();
      await bench.idle();
      const end = bench.root.locator('.wb-run-end');
      await end.waitFor();
      return end.innerText();
    };
    expect(await seconds()).toContain('after 2.00 s');
    await bench.root.getByRole('button', { name: 'Settings of the run' }).click();
    await bench.root.getByLabel('GIL', { exact: true }).selectOption('off');
    await bench.root.getByLabel('Processor cores').selectOption('2');
    await bench.root.getByText('no GIL · 2 cores').waitFor();
    expect(await seconds()).toContain('after 1.00 s');
  },
  { context: { permissions: ['clipboard-read', 'clipboard-write'] } },
);

journey('the plain editor is a text area, with nothing in the way of a screen reader', async ({ page, visit }) => {
  await visit('settings/');
  await page.getByLabel('Editor', { exact: true }).selectOption('plain');
  await visit('chapters/10-lock/');
  const bench = new WorkbenchPage(page, 'counter-to-zero.ts');
  await bench.ready();
  await bench.button('edit').click();
  const area = bench.root.getByRole('textbox', { name: 'Editor, counter-to-zero.ts' });
  await area.focus();
  await page.keyboard.press('Tab');
  expect(await area.evaluate((node) => node === document.activeElement)).toBe(false);
  expect(await page.locator('.monaco-editor').count()).toBe(0);
});

journey(
  'whoever wants less motion gets less',
  async ({ page, visit }) => {
    await visit('chapters/10-lock/');
    const bench = new WorkbenchPage(page, 'counter-to-zero.ts');
    await bench.openEditor();
    expect(await bench.root.locator('.cursors-layer').getAttribute('class')).toContain('cursor-solid');
    // What was under way while the editor came up may still be ending.
    const moving = () =>
      page.evaluate(
        () => document.getAnimations().filter((one) => Number(one.effect?.getTiming().duration) > 0).length,
      );
    await expect.poll(moving).toBe(0);
  },
  { context: { reducedMotion: 'reduce' } },
);
