import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from './support.ts';

const LANGUAGES = {
  en: {
    path: '',
    start: 'Be the scheduler',
    step: (name: string) => `${name}: take a step`,
    runOn: (name: string) => `${name}: run on`,
    undo: 'Step back',
    submit: 'Submit',
    reached: 'Reached',
    pass: 'You have reached the goal',
    fail: 'Not right yet',
    shortest: 'Show the shortest way',
    timeline: 'Timeline',
    goOn: 'Go on where you were',
    waits: 'waits for Ann',
  },
  'zh-cn': {
    path: 'zh-cn/',
    start: '开始调度',
    step: (name: string) => `${name}：走一步`,
    runOn: (name: string) => `${name}：往下走`,
    undo: '退回一步',
    submit: '提交',
    reached: '已达到',
    pass: '目标达到了',
    fail: '还不正确',
    shortest: '看看最短的走法',
    timeline: '时间线',
    goOn: '接着上次继续',
    waits: '等待 Ann',
  },
} as const;

const breakerOf = (page: Page) => page.locator('#exercise-lose-an-update .wb-breaker');

async function hydrated(page: Page): Promise<void> {
  await breakerOf(page).scrollIntoViewIfNeeded();
  await page
    .locator('astro-island:not([ssr])')
    .filter({ has: page.locator('.wb-breaker') })
    .first()
    .waitFor({ state: 'attached' });
}

/** Waits until so many steps have been taken. */
async function steps(page: Page, count: number): Promise<void> {
  await breakerOf(page).locator(`.wb-chooser[data-steps="${count}"]`).waitFor();
}

for (const [language, words] of Object.entries(LANGUAGES)) {
  journey(`an update is lost by mouse (${language})`, async ({ page, visit }) => {
    await visit(`${words.path}chapters/09-gil/`);
    await hydrated(page);
    const breaker = breakerOf(page);
    const button = (name: string) => breaker.getByRole('button', { name, exact: true });
    await button(words.start).click();

    // Main starts both and then has to wait: one click.
    await button(words.runOn('MainThread')).click();
    await steps(page, 2);
    expect(await breaker.locator('.wb-card').first().innerText()).toContain(words.waits);

    // Ann alone loses nothing; some steps are taken back.
    await button(words.step('Ann')).click();
    await button(words.step('Ann')).click();
    await steps(page, 4);
    await button(words.submit).click();
    await breaker.locator('.wb-verdict[data-state="fail"]').waitFor();
    expect(await breaker.locator('.wb-headline').innerText()).toBe(words.fail);
    await button(words.undo).click();
    await steps(page, 3);

    // Both have read 2; the second write writes over the first.
    await button(words.step('Bo')).click();
    await button(words.step('Bo')).click();
    await button(words.step('Ann')).click();
    await breaker.locator('.wb-goal-state', { hasText: words.reached }).waitFor();
    expect(await breaker.locator('.wb-value', { hasText: 'num' }).innerText()).toMatch(/num\s*1/);
    expect(await breaker.locator('.wb-steps tbody tr', { hasText: 'num -> 2' }).count()).toBe(2);

    await button(words.submit).click();
    await breaker.locator('.wb-verdict[data-state="pass"]').waitFor();
    expect(await breaker.locator('.wb-headline').innerText()).toBe(words.pass);

    // The shortest way can be stepped through, as a table and as a picture.
    await button(words.shortest).click();
    await breaker.locator('.wb-replay').waitFor();
    await breaker.locator('.wb-views').getByText(words.timeline, { exact: true }).click();
    await breaker.locator('.tl-live svg[role="img"] path.tl-running').first().waitFor();

    // The steps are there at the next visit.
    await visit(`${words.path}chapters/09-gil/`);
    await hydrated(page);
    await button(words.goOn).click();
    await breaker.locator('.wb-goal-state', { hasText: words.reached }).waitFor();
  });

  journey(`an update is lost by keyboard (${language})`, async ({ page, visit }) => {
    await visit(`${words.path}chapters/09-gil/`);
    await hydrated(page);
    const breaker = breakerOf(page);
    await breaker.getByRole('button', { name: words.start, exact: true }).focus();
    await page.keyboard.press('Enter');
    await steps(page, 0);
    // The focus is where the keys work: digits choose the thread, with Shift it runs on.
    await page.keyboard.press('Shift+Digit1');
    await steps(page, 2);
    await page.keyboard.press('2');
    await page.keyboard.press('2');
    await steps(page, 4);
    await page.keyboard.press('Backspace');
    await steps(page, 3);
    // Who waits cannot be chosen.
    await page.keyboard.press('1');
    await page.keyboard.press('3');
    await page.keyboard.press('3');
    await page.keyboard.press('2');
    await breaker.locator('.wb-goal-state', { hasText: words.reached }).waitFor();
    await steps(page, 6);
    expect(await breaker.locator('.wb-now[aria-live="polite"]').first().innerText()).toContain('Ann');
  });
}
