import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from './support.ts';

/** The words that these journeys look for, by the page's language. */
const WORDS = {
  en: {
    path: '',
    question: /What can be left\?/,
    check: 'Check',
    all: 'Show all answers',
    show: 'Show me the schedule',
    next: 'Step forward',
    close: 'Close',
    nothing: 'Choose something first.',
    right: 'Right.',
    missing: 'What you chose holds, but one more option does, too.',
    reason: 'On no schedule: in all 4 executions, num is 0 or 1.',
    score: '10 of 10 points',
    solution: { one: '1 s', two: '2 s' },
    exercise: 'Two seconds or one?',
  },
  'zh-cn': {
    path: 'zh-cn/',
    question: /最后可能剩多少？/,
    check: '对答案',
    all: '显示全部答案',
    show: '看看这种调度序列',
    next: '前进一步',
    close: '关闭',
    nothing: '请先选一选。',
    right: '正确。',
    missing: '你选的都成立，不过还有 1 项也成立。',
    reason: '没有哪种调度序列会这样：全部 4 次执行，num 是 0 或 1。',
    score: '得分 10 / 10',
    solution: { one: '1 秒', two: '2 秒' },
    exercise: '两秒，还是一秒？',
  },
} as const;

const questionOf = (page: Page, words: { question: RegExp }): Locator =>
  page.getByRole('group', { name: words.question }).first();

/** The box around the questions of one program. */
const boxOf = (question: Locator): Locator => question.locator('xpath=ancestor::*[@data-kind="predict"]');

for (const [language, words] of Object.entries(WORDS)) {
  journey(`a question by mouse: what holds, why, and the schedule (${language})`, async ({ page, visit }) => {
    await visit(`${words.path}chapters/09-gil/`);
    const question = questionOf(page, words);
    const box = boxOf(question);
    await question.scrollIntoViewIfNeeded();
    await page.locator('astro-island[ssr]').filter({ has: question }).waitFor({ state: 'detached' });
    const check = box.getByRole('button', { name: words.check, exact: true });
    const option = (name: string) => question.getByRole('checkbox', { name, exact: true });

    await check.click();
    await box.getByText(words.nothing).waitFor();

    await option('1').check();
    await check.click();
    await question.getByText(words.missing).waitFor();
    expect(await question.getByText(words.reason).count()).toBe(0);

    await option('2').check();
    await check.click();
    expect(await question.innerText()).toContain(words.reason);

    await box.getByRole('button', { name: words.all }).click();
    await option('2').uncheck();
    await option('0').check();
    await check.click();
    await question.getByText(words.right, { exact: true }).waitFor();

    await box.getByRole('button', { name: words.show }).nth(1).click();
    const next = box.getByRole('button', { name: words.next });
    await next.waitFor();
    // The lost update: both have read 2, and both have written 1.
    await box.locator('.wb-steps').getByText('num -> 2').nth(1).waitFor();
    await next.click();
    await box.getByRole('button', { name: words.close }).click();
    await next.waitFor({ state: 'detached' });
  });

  journey(`a question by keyboard, remembered on the next visit (${language})`, async ({ page, visit }) => {
    await visit(`${words.path}chapters/09-gil/`);
    const question = questionOf(page, words);
    await question.scrollIntoViewIfNeeded();
    await page.locator('astro-island[ssr]').filter({ has: question }).waitFor({ state: 'detached' });
    await question.getByRole('checkbox').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await question.getByText(words.right, { exact: true }).waitFor();

    await visit(`${words.path}chapters/09-gil/`);
    await question.scrollIntoViewIfNeeded();
    await question.getByText(words.right, { exact: true }).waitFor();
    expect(
      await question
        .getByRole('checkbox')
        .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).checked)),
    ).toEqual([true, true, false]);
  });

  journey(`an exercise of questions gives points (${language})`, async ({ page, visit }) => {
    await visit(`${words.path}chapters/09-gil/`);
    const exercise = page.locator('#exercise-two-seconds-or-one');
    expect(await exercise.getByRole('heading').first().innerText()).toBe(words.exercise);
    await exercise.scrollIntoViewIfNeeded();
    await exercise.locator('astro-island[ssr]').waitFor({ state: 'detached' });
    const { one, two } = words.solution;
    for (const [n, answer] of [two, one, two, one, one, one, one].entries()) {
      await exercise.locator('fieldset').nth(n).getByRole('radio', { name: answer, exact: true }).check();
    }
    await exercise.getByRole('button', { name: words.check, exact: true }).click();
    expect(await exercise.locator('[data-state="pass"].wb-question').count()).toBe(6);
    await exercise.locator('fieldset').nth(6).getByRole('radio', { name: two, exact: true }).check();
    await exercise.getByRole('button', { name: words.check, exact: true }).click();
    await exercise.getByText(words.score).waitFor();
  });

  journey(
    `without scripts a question has its answer below it (${language})`,
    async ({ page, visit }) => {
      await visit(`${words.path}chapters/09-gil/`);
      const question = questionOf(page, words);
      expect(await question.isVisible()).toBe(true);
      expect(await boxOf(question).getByRole('button').count()).toBe(0);
      // The exercises below have questions with the same end.
      const answer = page.locator('.wb-answer').filter({ hasText: words.question }).first();
      expect(await answer.getByText(words.reason).isVisible()).toBe(false);
      await answer.locator('summary').click();
      expect(await answer.getByText(words.reason).isVisible()).toBe(true);
    },
    { context: { javaScriptEnabled: false } },
  );
}
