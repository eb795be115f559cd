import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { ROOT } from '../../scripts/terminal.ts';
import { journey } from './support.ts';
import { type PageLanguage, WORDS, WorkbenchPage } from './workbench-page.ts';

const CHAPTERS = readdirSync(join(ROOT, 'src/content/docs/chapters'))
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => name.replace('.mdx', ''))
  .sort();

/** A learner's way through a chapter: down the page, its first program run, its first exercise given a first try. */
for (const language of Object.keys(WORDS) as PageLanguage[]) {
  const words = WORDS[language];
  describe(`every chapter can be read and used (${language})`, { timeout: 120_000 }, () => {
    for (const [index, slug] of CHAPTERS.entries()) {
      journey(slug, async ({ page, visit }) => {
        await visit(`${words.path}chapters/${slug}/`);
        // The whole page is seen, so that whatever loads when it comes into view does.
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        for (let y = 0; y < height; y += 2000) await page.mouse.wheel(0, 2000);
        expect(await page.locator('main').innerText()).not.toMatch(/\[object Object\]/);

        const benches = page.getByRole('group', { name: new RegExp(`^${words.bench} .+\\.ts$`) });
        expect(await benches.count()).toBeGreaterThan(0);
        const name = (await benches.first().getAttribute('aria-label')) ?? '';
        const bench = new WorkbenchPage(page, name.slice(words.bench.length + 1), language);
        await bench.ready();
        const speed = bench.root.getByLabel(words.speed);
        if ((await speed.count()) > 0) await speed.selectOption('none');
        await bench.button('run').click();
        await bench.root.locator('.wb-run-end').waitFor();

        // The way on, where there is one, leads to the next chapter.
        const next = CHAPTERS[index + 1];
        if (next === undefined) return;
        expect(await page.locator('a[rel="next"]').getAttribute('href')).toContain(next);
      });
    }
  });
}
