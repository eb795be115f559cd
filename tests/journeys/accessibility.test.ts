import { expect } from 'vitest';
import { journey } from './support.ts';
import { violations } from './violations.ts';
import { type PageLanguage, WORDS, WorkbenchPage } from './workbench-page.ts';

for (const language of Object.keys(WORDS) as PageLanguage[]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    journey(
      `a lesson and each state of its workbench can be used by everybody (${language}, ${colorScheme})`,
      async ({ page, visit }) => {
        const words = WORDS[language];
        const found: string[] = [];
        const look = async (state: string, part?: string): Promise<void> => {
          found.push(...(await violations(page, part)).map((one) => `${state}: ${one}`));
        };
        await visit(`${words.path}chapters/10-lock/`);
        // Code that scrolls can be focused once the page has measured it.
        await page.waitForFunction(() =>
          [...document.querySelectorAll<HTMLElement>('.expressive-code pre')].every(
            (code) => code.scrollWidth <= code.clientWidth || code.tabIndex === 0,
          ),
        );
        await look('lesson');

        const bench = new WorkbenchPage(page, 'counter-to-zero.ts', language);
        await bench.ready();
        await bench.root.evaluate((node) => node.setAttribute('data-looked-at', ''));
        const workbench = '[data-looked-at]';
        await bench.button('explore').click();
        await bench.verdict();
        await look('explored', workbench);
        await bench.button('submit').click();
        await bench.root.locator('.wb-verdict').waitFor();
        await bench.idle();
        await look('failed', workbench);
        await bench.button('stepThrough').first().click();
        await bench
          .currentRow()
          .waitFor({ state: 'attached' })
          .catch(() => undefined);
        await bench.button('next').click();
        await look('stepping', workbench);
        await bench.button('close').click();
        await bench.openEditor();
        await look('editor', workbench);
        await bench.root.locator('.wb-tools [aria-expanded]').click();
        await bench.button('solution').click();
        await look('settings and question', workbench);
        await bench.root.locator('.wb-solution-question button').first().click();
        await bench.root.locator('.wb-diff .view-line').first().waitFor();
        await look('solution', workbench);

        // Programs are not for the browser's own translation.
        expect(await bench.root.locator('.wb-diff-box').getAttribute('translate')).toBe('no');
        expect(found).toEqual([]);
      },
      { context: { colorScheme, bypassCSP: true } },
    );
  }
}

journey('each button of a workbench is large enough to be hit', async ({ page, visit }) => {
  await visit('chapters/10-lock/');
  const bench = new WorkbenchPage(page, 'counter-to-zero.ts');
  await bench.ready();
  const small = await bench.root.locator('button, select, summary').evaluateAll((all) =>
    all
      .map((node) => ({ name: node.ariaLabel ?? node.textContent, box: node.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ name }) => name),
  );
  expect(small).toEqual([]);
});
