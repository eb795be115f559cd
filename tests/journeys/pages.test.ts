import { expect } from 'vitest';
import { journey } from './support.ts';
import { violations } from './violations.ts';

/** The pages around the course, which are no lessons. */
const PAGES = [
  '',
  'map/',
  'settings/',
  'article/',
  'how-it-works/',
  'glossary/',
  'instructors/',
  'assignment/',
  'sources/',
  'reference/',
  'reference/findings/',
  'reference/threading/',
  'reference/queue/',
  'reference/multiprocessing/',
  'reference/concurrent-futures/',
  'reference/time/',
];
const LANGUAGES = [
  { root: '', lang: 'en' },
  { root: 'zh-cn/', lang: 'zh-CN' },
];

for (const { root, lang } of LANGUAGES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    journey(
      `the pages around the course open and can be used by everybody (${lang}, ${colorScheme})`,
      async ({ page, visit }) => {
        const found: string[] = [];
        for (const path of PAGES) {
          await visit(root + path);
          expect(await page.locator('html').getAttribute('lang')).toBe(lang);
          expect((await page.locator('h1').first().innerText()).trim()).not.toBe('');
          found.push(...(await violations(page)).map((one) => `/${root}${path}: ${one}`));
        }
        expect(found).toEqual([]);
      },
      { context: { colorScheme, bypassCSP: true } },
    );
  }

  journey(
    `on a phone no page around the course is wider than the screen (${lang})`,
    async ({ page, visit }) => {
      for (const path of PAGES) {
        await visit(root + path);
        const surplus = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(surplus, path).toBe(0);
      }
    },
    { context: { viewport: { width: 390, height: 844 } } },
  );
}

journey('the name of a call leads from the table to its contract', async ({ page, visit }) => {
  await visit('reference/');
  await page.getByRole('link', { name: 'Lock.acquire', exact: true }).first().click();
  await page.waitForURL('**/reference/threading/#Lock.acquire');
  expect(await page.locator('[id="Lock.acquire"]').isVisible()).toBe(true);
});

journey(
  'without scripts the home page shows the schedule that loses a sale',
  async ({ page, visit }) => {
    await visit('');
    expect(await page.locator('.sched').innerText()).toContain('tickets = 99');
    expect(await page.locator('main').innerText()).toContain('99 tickets left');
  },
  { context: { javaScriptEnabled: false } },
);
