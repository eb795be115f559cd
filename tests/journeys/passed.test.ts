import { expect } from 'vitest';
import { journey } from './support.ts';
import { readExerciseFile, WorkbenchPage } from './workbench-page.ts';

journey(
  'an exercise that was passed is marked, on this page and in the course map, in both languages',
  async ({ page, visit }) => {
    const head = page.locator('#exercise-counter-to-zero .wb-exercise-head');
    await visit('chapters/10-lock/');
    const bench = new WorkbenchPage(page, 'counter-to-zero.ts');
    await bench.ready();
    expect(await bench.submit()).toBe(bench.words.fail);
    expect(await head.getByText('Passed', { exact: true }).isVisible()).toBe(false);

    await bench.openEditor();
    await bench.paste(await readExerciseFile('10-lock/counter-to-zero/solution.ts'));
    await bench.button('submit').click();
    await head.getByText('Passed', { exact: true }).waitFor();

    // Remembered, and not for one language only; a later answer that fails takes nothing away.
    await visit('zh-cn/chapters/10-lock/');
    await head.getByText('已通过', { exact: true }).waitFor();
    const again = new WorkbenchPage(page, 'counter-to-zero.ts', 'zh-cn');
    await again.ready();
    await again.button('reset').click();
    expect(await again.submit()).toBe(again.words.fail);
    expect(await head.getByText('已通过', { exact: true }).isVisible()).toBe(true);

    // In the map, that exercise and no other; the chapter only once all of its exercises are passed.
    await visit('map/');
    const marks = page.locator('#chapter-10 dl [data-passed]');
    await marks.and(page.locator('[data-passed="10-lock/counter-to-zero"]')).waitFor();
    expect(await marks.filter({ visible: true }).count()).toBe(1);
    const chapter = page.locator('#chapter-10 .name [data-passed]');
    expect(await chapter.isVisible()).toBe(false);
    await page.evaluate(
      (all) => {
        for (const id of all.split(' ')) localStorage.setItem(`interleave:passed:${id}`, 'yes');
      },
      (await chapter.getAttribute('data-passed')) as string,
    );
    await page.reload();
    await chapter.waitFor();
  },
  { context: { permissions: ['clipboard-read', 'clipboard-write'] } },
);
