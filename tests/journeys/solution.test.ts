import { expect } from 'vitest';
import { journey } from './support.ts';
import { leaveDraft, type PageLanguage, readExerciseFile, WORDS, WorkbenchPage } from './workbench-page.ts';

const TEXTS = {
  en: {
    ask: 'Look at a solution all the same?',
    yes: 'Show it',
    no: 'Not yet',
    title: 'A solution beside your program',
  },
  'zh-cn': { ask: '仍要看一份解答吗？', yes: '看解答', no: '先不看', title: '解答与你的程序对照' },
} as const;

for (const language of Object.keys(WORDS) as PageLanguage[]) {
  journey(
    `a solution is asked for before the first pass, and opens at once after it (${language})`,
    async ({ page, visit }) => {
      const texts = TEXTS[language];
      await visit(`${WORDS[language].path}chapters/10-lock/`);
      const bench = new WorkbenchPage(page, 'counter-to-zero.ts', language);
      await bench.openEditor();
      await bench.paste('// my own attempt\n');
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(request.url()));

      await bench.button('solution').click();
      await bench.root.getByText(texts.ask).waitFor();
      await bench.root.getByRole('button', { name: texts.no, exact: true }).click();
      expect(fetched.filter((url) => url.includes('/solutions/'))).toEqual([]);

      await bench.button('solution').click();
      await bench.root.getByRole('button', { name: texts.yes, exact: true }).click();
      const view = bench.root.getByRole('region', { name: texts.title });
      const sides = view.locator('.wb-diff .editor');
      await sides.first().getByText('my own attempt').waitFor();
      await sides.last().getByText('lock.hold').first().waitFor();
      expect(await view.locator('.wb-solution-text').innerText()).toContain('num -= 1');

      // To be read: typing into it changes neither it nor the draft.
      await sides.last().locator('.view-line').first().click();
      await page.keyboard.type('nothing');
      await bench.button('close').click();
      await page.reload();
      await bench.ready();
      await bench.root.getByText('my own attempt').waitFor();
      expect(await bench.root.locator('.wb-code').getByText('hold').count()).toBe(0);

      // Passed: nobody asks any more.
      const text = await readExerciseFile('10-lock/counter-to-zero/solution.ts');
      await leaveDraft(page, '10-lock/counter-to-zero', { text, changedAt: 3, base: null, passed: { text, at: 3 } });
      await page.evaluate(() => localStorage.setItem('interleave:passed:10-lock/counter-to-zero', 'yes'));
      await page.reload();
      await bench.ready();
      await bench.button('solution').click();
      await view.waitFor();
    },
    { context: { permissions: ['clipboard-read', 'clipboard-write'] } },
  );
}

journey(
  'on a phone the solution is shown as a program to read',
  async ({ page, visit }) => {
    await visit('chapters/10-lock/');
    const bench = new WorkbenchPage(page, 'counter-to-zero.ts');
    await bench.ready();
    await bench.button('solution').tap();
    await bench.root.getByRole('button', { name: 'Show it', exact: true }).tap();
    await bench.root.getByRole('region', { name: 'A solution', exact: true }).getByText('hold').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  },
  { context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
);
