import { expect } from 'vitest';
import { journey } from './support.ts';
import { readExerciseFile, WorkbenchPage } from './workbench-page.ts';

const context = { permissions: ['clipboard-read', 'clipboard-write'] };
const LANGUAGES = { en: 'chapters/10-lock/', 'zh-cn': 'zh-cn/chapters/10-lock/' } as const;

/** What learners have complained of elsewhere, one journey each. */
journey(
  'a loop never passes, and the verdict says what it was about',
  async ({ page, visit }) => {
    await visit(LANGUAGES.en);
    const bench = new WorkbenchPage(page, 'counter-to-zero.ts');
    await bench.openEditor();
    await bench.paste('export let num = 0;\nwhile (num < 1) {}\n');
    await bench.button('submit').click();
    await bench.root.locator('.wb-headline').waitFor();
    await bench.idle();
    const verdict = bench.root.locator('.wb-verdict');
    expect(await verdict.getAttribute('data-state')).not.toBe('pass');
    expect(await verdict.innerText()).toMatch(/step|loop|end/i);
    expect(await verdict.innerText()).not.toMatch(/timed out/i);
  },
  { context },
);

journey(
  "a program that is right and slow passes: time is the program's own, not the machine's",
  async ({ page, visit }) => {
    await visit(LANGUAGES.en);
    const bench = new WorkbenchPage(page, 'counter-to-zero.ts');
    await bench.openEditor();
    const solution = await readExerciseFile('10-lock/counter-to-zero/solution.ts');
    await bench.paste(`${solution}\nlet sum = 0;\nfor (let i = 0; i < 2000; i++) sum += i;\n`);
    expect(await bench.submit()).toBe(bench.words.pass);
  },
  { context },
);

for (const [language, path] of Object.entries(LANGUAGES) as ['en' | 'zh-cn', string][]) {
  journey(`a verdict does not change on the second press (${language})`, async ({ page, visit }) => {
    await visit(path);
    const bench = new WorkbenchPage(page, 'counter-to-zero.ts', language);
    await bench.ready();
    await bench.submit();
    const first = await bench.root.locator('.wb-verdict').innerText();
    await bench.button('submit').click();
    await bench.root
      .locator('.wb-busy')
      .waitFor({ state: 'attached' })
      .catch(() => undefined);
    await bench.idle();
    await bench.verdict();
    expect(await bench.root.locator('.wb-verdict').innerText()).toBe(first);
  });
}

journey(
  'a part of ours that cannot be had is said to be ours',
  async ({ page, visit }) => {
    await visit(LANGUAGES.en);
    const bench = new WorkbenchPage(page, 'counter-to-zero.ts');
    await bench.ready();
    await page.route(/session[^/]*\.js|compiler[^/]*\.js/, (route) => route.abort());
    await bench.button('submit').click();
    await bench.root.locator('.wb-verdict[data-state="error"]').waitFor();
    const told = await bench.root.locator('.wb-verdict').innerText();
    expect(told).toContain('our fault, not yours');
    expect(told).toContain('Check the connection');
    expect(told).not.toMatch(/\d+ of \d+ points/);
  },
  { expected: /ERR_FAILED|Failed to fetch|dynamically imported/ },
);

journey('no page needs a header of its own, and none isolates itself', async ({ page, visit }) => {
  await visit(LANGUAGES.en);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  const bench = new WorkbenchPage(page, 'two-clerks.ts');
  await bench.ready();
  await bench.button('run').click();
  await bench.root.locator('.wb-run-end').waitFor();
});

journey(
  'on a Chinese page a workbench says nothing in English',
  async ({ page, visit }) => {
    await visit(LANGUAGES['zh-cn']);
    const bench = new WorkbenchPage(page, 'counter-to-zero.ts', 'zh-cn');
    await bench.openEditor();
    await bench.button('explore').click();
    await bench.verdict();
    const explored = await wordsOf();
    await bench.button('submit').click();
    await bench.root.locator('.wb-verdict').waitFor();
    await bench.idle();
    await bench.button('solution').click();
    await bench.root.locator('.wb-tools [aria-expanded]').click();
    expect([...explored, ...(await wordsOf())]).toEqual([]);

    /** Runs of English words outside of code, in texts, labels and titles. */
    function wordsOf(): Promise<string[]> {
      return bench.root.evaluate((root) => {
        const found: string[] = [];
        const isEnglish = /[a-z]{3,} [a-z]{3,}/i;
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const isCode = node.parentElement?.closest('code, pre, .monaco-editor, [translate="no"]') !== null;
          if (!isCode && isEnglish.test(node.textContent ?? '')) found.push(node.textContent as string);
        }
        for (const element of root.querySelectorAll('[aria-label], [title], [placeholder]')) {
          if (element.closest('.monaco-editor') !== null) continue;
          for (const name of ['aria-label', 'title', 'placeholder']) {
            const text = element.getAttribute(name) ?? '';
            if (isEnglish.test(text)) found.push(text);
          }
        }
        return found;
      });
    }
  },
  { context },
);

journey("the page survives the browser's own translation", async ({ page, visit }) => {
  await visit(LANGUAGES.en);
  const bench = new WorkbenchPage(page, 'two-clerks.ts');
  await bench.ready();
  // What Chromium's translator does: text nodes become elements around other text.
  const translate = () =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        const isLeftAlone = parent?.closest('script, style, [translate="no"], .notranslate') != null;
        if (!isLeftAlone && node.textContent?.trim()) texts.push(node as Text);
      }
      for (const text of texts) {
        const font = document.createElement('span');
        font.textContent = `«${text.textContent}»`;
        text.replaceWith(font);
      }
    });
  await translate();
  expect(await bench.root.locator('.ec-line').first().innerText()).not.toContain('«');
  await bench.root.locator('.wb-actions button').nth(1).click();
  await bench.root.locator('.wb-exploration[data-state="fails"]').waitFor();
  await translate();
  await bench.root.locator('.wb-actions button').first().click();
  await bench.root.locator('.wb-run-end').waitFor();
  expect(await bench.root.locator('.wb-line-text').first().innerText()).toContain('tickets left');
});
