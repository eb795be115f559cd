import { expect } from 'vitest';
import { journey } from './support.ts';
import { type PageLanguage, WORDS, WorkbenchPage } from './workbench-page.ts';

const context = { permissions: ['clipboard-read', 'clipboard-write'] };
const EXPECTED = {
  en: { holds: /^Holds on all \d+ executions$/, luck: /About 1 of \d+ random runs|Nearly every random run/ },
  'zh-cn': { holds: /^在全部 \d+ 种执行上都成立$/, luck: /大约每 \d+ 次随机运行出现一次|几乎每次随机运行都会出现/ },
} as const;

for (const language of Object.keys(WORDS) as PageLanguage[]) {
  journey(`Explore shows all that can come of a program (${language})`, async ({ page, visit }) => {
    const words = WORDS[language];
    await visit(`${words.path}chapters/10-lock/`);
    const bench = new WorkbenchPage(page, 'two-clerks.ts', language);
    await bench.ready();
    await bench.button('explore').click();
    expect(await bench.verdict()).toBe(words.fail);

    // Both endings, how often each comes, and how likely the fault is met by chance.
    const rows = bench.root.locator('.wb-outcomes tbody tr');
    const endings = await rows.locator('.wb-outcome-values').allInnerTexts();
    expect(endings.toSorted()).toEqual(['tickets = 98', 'tickets = 99']);
    const numbers = (await rows.locator('td:nth-of-type(2)').allInnerTexts()).map(Number);
    expect(numbers.every((n) => n > 0)).toBe(true);
    expect(numbers.reduce((sum, n) => sum + n, 0)).toBe(400);
    const luck = bench.root.locator('.wb-luck').first();
    expect(await luck.innerText()).toMatch(EXPECTED[language].luck);
    const told = await luck.innerText();
    expect(await bench.root.locator('.wb-announcement').innerText()).toContain(words.lostUpdate);

    // A second press comes to the same.
    await bench.button('explore').click();
    await bench.idle();
    await bench.verdict();
    expect(await luck.innerText()).toBe(told);

    // A fault opens step by step, and so does an ending.
    await bench.button('stepThrough').first().click();
    await bench.root.locator('.wb-replay').getByRole('heading', { name: words.lostUpdate, exact: true }).waitFor();
    await bench.button('close').click();
    await rows.filter({ hasText: 'tickets = 98' }).getByRole('button').click();
    await bench.root.locator('.wb-replay').getByRole('heading', { name: 'tickets = 98', exact: true }).waitFor();
    await bench.button('close').click();

    // With a lock there is nothing to find, and only one way to end.
    const locked = new WorkbenchPage(page, 'two-clerks-locked.ts', language);
    await locked.ready();
    await locked.button('explore').click();
    expect(await locked.verdict()).toMatch(EXPECTED[language].holds);
    expect(await locked.root.locator('.wb-outcomes tbody tr').count()).toBe(1);
  });
}

journey(
  'Explore by its short cut, stopped on the way, keeps what was found',
  async ({ page, visit }) => {
    await visit('chapters/10-lock/');
    const bench = new WorkbenchPage(page, 'two-clerks.ts');
    await bench.openEditor();
    // Found by chance at once; to go through all schedules would take for ever.
    await bench.paste(`import { Thread } from 'threading';

export let num = 0;
let other = 0;

function work() {
  const seen = num;
  num = seen + 1;
  for (let i = 0; i < 500; i++) other += 1;
}

const threads = [1, 2, 3, 4].map(() => new Thread({ target: work }));
for (const thread of threads) thread.start();
for (const thread of threads) thread.join();
`);
    await page.keyboard.press('Alt+Enter');
    await bench.button('stop').waitFor();
    await bench.root.locator('.wb-outcomes tbody tr').first().waitFor();
    await page.keyboard.press('Escape');
    await bench.idle();
    expect(await bench.verdict()).toBe(bench.words.fail);
    expect(await bench.root.locator('.wb-outcomes tbody tr').count()).toBeGreaterThan(0);
  },
  { context },
);

journey('a program about real time is not explored', async ({ page, visit }) => {
  await visit('chapters/10-lock/');
  const bench = new WorkbenchPage(page, 'sleep-tenth.ts');
  await bench.ready();
  expect(await bench.button('run').count()).toBe(1);
  expect(await bench.button('explore').count()).toBe(0);
});

journey(
  'what Explore finds is shown while it is still looking, and a hundred threads do not hold the page up',
  async ({ page, visit }) => {
    await visit('chapters/10-lock/');
    const bench = new WorkbenchPage(page, 'lost-update.ts');
    await bench.ready();
    expect(await bench.root.innerText()).toContain('100');
    await bench.button('explore').click();
    await bench.root.locator('.wb-exploration[data-state="running"]').waitFor();
    expect(await bench.root.locator('.wb-outcomes tbody tr').count()).toBeGreaterThan(0);
    expect(await bench.root.locator('.wb-check').count()).toBeGreaterThan(0);

    // The page answers meanwhile: a frame is never far.
    const frames = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let drawn = 0;
          const frame = (): void => {
            drawn += 1;
            if (drawn < 30) requestAnimationFrame(frame);
            else resolve(drawn);
          };
          requestAnimationFrame(frame);
        }),
    );
    expect(frames).toBe(30);
    expect(await bench.button('stop').isVisible()).toBe(true);
    await bench.button('stop').click();
    await bench.idle();
    expect(await bench.verdict()).toBe(bench.words.fail);
    expect(await bench.root.locator('.wb-outcomes tbody tr').count()).toBeGreaterThan(0);
  },
);
