import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from './support.ts';
import { leaveDraft, tabTo } from './workbench-page.ts';

/** What a click downloads: its name and its bytes. */
async function saved(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
}
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

journey('an instructor makes an assignment, a learner opens its link, works and exports', async ({ page, visit }) => {
  await visit('assignment/');
  await page.getByLabel('Title', { exact: true }).fill('Locks, first week');
  await page.getByLabel('Due', { exact: false }).first().fill('2026-12-01T18:00');
  await page.getByLabel('Each day late costs').fill('10');
  await page.getByLabel('Days after which').fill('3');
  await page.getByLabel('Hints may be used').uncheck();
  await page.getByLabel('Counter to zero', { exact: true }).check();
  await page.getByLabel('Points for Counter to zero').fill('20');
  await page.getByLabel('Lose an update', { exact: true }).check();
  await page.getByText('2 exercises, ').waitFor();

  const json = await saved(page, () => page.getByRole('button', { name: 'assignment.json' }).click());
  expect(json.name).toBe('locks-first-week.json');
  expect(JSON.parse(text(json.bytes))).toMatchObject({
    version: 1,
    id: 'locks-first-week',
    title: 'Locks, first week',
    due: expect.stringMatching(/^2026-12-01T18:00:00[+-]\d\d:\d\d$/),
    late: { perDay: 0.1, days: 3 },
    exercises: [{ id: '09-gil/lose-an-update' }, { id: '10-lock/counter-to-zero', points: 20 }],
    hints: false,
  });
  for (const [place, file] of [
    ['Gradescope', 'run_autograder'],
    ['GitHub Actions', '.github/workflows/grade.yml'],
    ['GitLab CI', '.gitlab-ci.yml'],
    ['PrairieLearn', 'questions/locks-first-week/info.json'],
    ['Classroom 50', 'autograders/locks-first-week/autograder.py'],
    ['SCORM 1.2', 'imsmanifest.xml'],
  ] as const) {
    const kit = await saved(page, () => page.getByRole('button', { name: place }).click());
    expect(Object.keys(unzipSync(kit.bytes)), place).toContain(file);
  }

  const link = await page.getByLabel('Link for learners').inputValue();
  await page.goto(link);
  await page.reload();
  await page.getByRole('heading', { name: 'Locks, first week' }).waitFor();
  const main = page.locator('main');
  expect(await main.innerText()).toContain('To be solved without the hints.');
  expect(await main.innerText()).toContain('There is nothing to export yet');
  const draft = { text: 'export let num = 0;', changedAt: 1, base: null, passed: null };
  await leaveDraft(page, '10-lock/counter-to-zero', draft);
  await page.evaluate(() => {
    localStorage.setItem('interleave:passed:09-gil/lose-an-update', 'yes');
  });
  await page.reload();
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await row('Lose an update').getByText('passed in this browser').waitFor();
  expect(await row('Counter to zero').innerText()).toContain('begun');
  await page.getByLabel('Your name or number').fill('Ann 7');
  const work = await saved(page, () => page.getByRole('button', { name: 'Export 1 answer' }).click());
  expect(work.name).toBe('Ann-7.zip');
  const files = unzipSync(work.bytes);
  expect(Object.keys(files)).toEqual(['10-lock/counter-to-zero.ts']);
  expect(text(files['10-lock/counter-to-zero.ts'])).toBe('export let num = 0;\n');

  await row('Counter to zero').getByRole('link').click();
  await page.waitForURL('**/chapters/10-lock/#exercise-counter-to-zero');
});

journey('an assignment is made by keyboard alone, in Chinese', async ({ page, visit }) => {
  await visit('zh-cn/assignment/');
  await tabTo(page, page.getByLabel('标题', { exact: true }));
  await page.keyboard.type('第一周');
  await tabTo(
    page,
    page.getByLabel('把计数器减到零', { exact: true }).or(page.locator('.asg-chapter li input')).first(),
  );
  await page.keyboard.press('Space');
  await page.getByText('1 个练习').waitFor();
  const open = page.getByRole('link', { name: '看看学生看到的页面' });
  await tabTo(page, open);
  const [shown] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')]);
  await shown.getByRole('heading', { name: '第一周' }).waitFor();
});

journey('half a link is said to be broken', async ({ page, visit }) => {
  await visit('assignment/#a=eyJ2ZXJzaW9uIj');
  await page.getByRole('alert').getByText('cannot be read').waitFor();
});
