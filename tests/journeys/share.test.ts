import { expect } from 'vitest';
import { journey } from './support.ts';
import { type PageLanguage, WorkbenchPage } from './workbench-page.ts';

const context = { permissions: ['clipboard-read', 'clipboard-write'] };
const TEXTS = {
  en: {
    path: '',
    share: 'Copy a link to this program and this step of its schedule',
    shared: 'A shared program.',
    open: 'Step through the schedule sent along',
    leave: 'Back to my own',
    keep: 'Keep it as my draft',
  },
  'zh-cn': {
    path: 'zh-cn/',
    share: '复制链接，含这个程序和调度的这一步',
    shared: '共享的程序。',
    open: '逐步查看一同发来的调度',
    leave: '回到我的程序',
    keep: '留作我的草稿',
  },
} as const;
const COMMENT = '// sent by a friend\n';

for (const language of ['en', 'zh-cn'] as PageLanguage[]) {
  const texts = TEXTS[language];
  journey(
    `a link opens a program and its schedule at the same step, and leaves the own draft alone (${language})`,
    async ({ page, visit }) => {
      const path = `${texts.path}chapters/10-lock/`;
      await visit(path);
      const bench = new WorkbenchPage(page, 'two-clerks.ts', language);
      await bench.openEditor();
      await page.keyboard.press('ControlOrMeta+Home');
      await page.keyboard.insertText(COMMENT);
      await bench.button('explore').click();
      await bench.verdict();
      await bench.button('stepThrough').first().click();
      await bench.root.locator('.wb-replay').waitFor();
      for (let n = 0; n < 4; n++) await bench.button('next').click();
      const step = await bench.currentRow().innerText();
      await bench.root.getByRole('button', { name: texts.share }).click();
      await bench.root.locator('.wb-schedule [aria-label]', { hasText: /Link copied|链接已复制/ }).waitFor();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link.length).toBeLessThan(2000);
      await bench.button('close').click();
      await bench.button('reset').click();
      await bench.root.locator('.monaco-editor .view-line').first().click();
      await bench.paste('// my own\n');
      await bench.root.getByText('my own').first().waitFor();

      // Somebody opens it who has a draft of their own.
      await page.goto('about:blank');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(link);
      const other = new WorkbenchPage(page, 'two-clerks.ts', language);
      const note = other.root.getByRole('group', { name: texts.shared });
      await note.waitFor();
      await other.root.getByText('sent by a friend').waitFor();
      expect(asked.filter((url) => /esbuild|compiler/.test(url))).toEqual([]);

      await note.getByRole('button', { name: texts.open }).click();
      await other.currentRow().waitFor();
      expect(await other.currentRow().innerText()).toBe(step);
      await other.button('close').click();
      await note.getByRole('button', { name: texts.leave }).click();
      await other.root.getByText('my own').first().waitFor();
      expect(page.url()).not.toContain('#shared');

      // Kept as a draft, it can be taken back all the same.
      await page.goto('about:blank');
      await page.goto(link);
      await note.getByRole('button', { name: texts.keep }).click();
      await other.button('undoReset').click();
      await other.root.getByText('my own').first().waitFor();
    },
    { context },
  );
}

journey('a link whose schedule is of another program is refused with the reason', async ({ page, visit }) => {
  await visit('chapters/10-lock/');
  const bench = new WorkbenchPage(page, 'two-clerks.ts');
  await bench.ready();
  await page.evaluate(async () => {
    const steps = {
      view: 'replay',
      options: { clock: 'virtual', schedule: '1.00000000.0-5' },
      at: 1,
      finding: null,
    };
    const text = JSON.stringify({ version: 1, source: 'export let num = 1;', steps });
    const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
    const letters = btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
    location.hash = `#shared/10-lock/two-clerks/${letters}`;
  });
  await bench.root.getByRole('group', { name: 'A shared program.' }).waitFor();
  await bench.root.getByRole('button', { name: 'Step through the schedule sent along' }).click();
  await bench.root
    .getByText(/cannot be opened: .*(another|other|changed)/i)
    .first()
    .waitFor();
  expect(await bench.root.locator('.wb-replay').count()).toBe(0);

  // A damaged one changes nothing.
  await page.evaluate(() => {
    location.hash = '#shared/10-lock/two-clerks/AAAA';
  });
  await bench.root.getByText('The link is damaged').first().waitFor();
});

journey('a link to a program that the page does not have says so', async ({ page, visit }) => {
  await visit('chapters/05-thread/#shared/05-thread/gone/AAAA');
  await page.getByText('a program that this page does not have any more').first().waitFor();
});
