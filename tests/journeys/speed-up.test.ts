import { expect } from 'vitest';
import { journey } from './support.ts';

/** Long enough for any machine: what is waited for is the measurement, however long it takes. */
const PATIENCE = { timeout: 0 };

journey('chapter 19 measures the machine it is read on', async ({ page, visit }) => {
  await visit('chapters/19-parallel-concurrent/');
  const here = page.locator('.measure-here');
  await here.scrollIntoViewIfNeeded();
  await page.locator('astro-island:not([ssr]) .measure-here').waitFor();
  expect(await here.locator('svg').getAttribute('aria-label')).toMatch(/not measured yet/);
  await here.getByRole('button', { name: 'Measure on my machine' }).click();
  await here.getByRole('progressbar').waitFor();
  await here.and(page.locator('[data-state="measured"]')).waitFor(PATIENCE);

  const told = (await here.locator('svg').getAttribute('aria-label')) ?? '';
  const seconds = [...told.matchAll(/([\d.]+) s/g)].map(([, number]) => Number(number));
  expect(seconds).toHaveLength(3);
  for (const time of seconds) expect(time).toBeGreaterThan(0);
  // The sentence says what the bars show, whatever this machine is able to do.
  const [serial = 0, , processes = 1] = seconds;
  const [, times] = /processes ([\d.]+) times as fast/.exec(await here.getByRole('status').innerText()) ?? [];
  expect(Math.abs(Number(times) - serial / processes)).toBeLessThan(0.2);
  await here.getByRole('button', { name: 'Measure again' }).waitFor();
});

journey('a measurement can be stopped, and says so in Chinese, too', async ({ page, visit }) => {
  await visit('zh-cn/chapters/19-parallel-concurrent/');
  const here = page.locator('.measure-here');
  await here.scrollIntoViewIfNeeded();
  await page.locator('astro-island:not([ssr]) .measure-here').waitFor();
  await here.getByRole('button', { name: '在我的机器上测一测' }).click();
  await here.getByRole('button', { name: '停止' }).click();
  await here.and(page.locator('[data-state="idle"]')).waitFor(PATIENCE);
  expect(await here.getByRole('status').innerText()).toBe('已停止。');
  expect(await here.getByRole('button').count()).toBe(1);
});

journey('the model beside it knows the GIL', async ({ page, visit }) => {
  await visit('chapters/19-parallel-concurrent/');
  const told = await page.locator('.measure-model svg').getAttribute('aria-label');
  expect(told).toContain(
    'one after the other 4.0 s; 4 threads, GIL on 4.0 s; 4 threads, GIL off 1.0 s; 4 processes 1.0 s',
  );
});
