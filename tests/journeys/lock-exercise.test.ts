import { expect } from 'vitest';
import { journey } from './support.ts';
import { type PageLanguage, readExerciseFile, WORDS, WorkbenchPage } from './workbench-page.ts';

const context = { permissions: ['clipboard-read', 'clipboard-write'] };

for (const language of Object.keys(WORDS) as PageLanguage[]) {
  journey(
    `the lock exercise from failing to passing (${language})`,
    async ({ page, visit }) => {
      const words = WORDS[language];
      await visit(`${words.path}chapters/10-lock/`);
      const bench = new WorkbenchPage(page, 'counter-to-zero.ts', language);
      await bench.ready();

      // The starter loses an update, and the verdict says so in words.
      expect(await bench.submit()).toBe(words.fail);
      const failed = bench.root.locator('.wb-check[data-status="fail"]');
      expect(await failed.first().innerText()).toContain('num');
      expect(await bench.root.locator('.wb-announcement').innerText()).toContain(words.fail);

      // Its shortest schedule can be stepped through.
      await bench.button('stepThrough').first().click();
      const replay = bench.root.locator('.wb-replay');
      await replay.getByRole('heading', { name: words.lostUpdate, exact: true }).waitFor();
      const rows = await bench.rows();
      const reads = rows.filter((row) => row.includes('| num -> 2'));
      const writes = rows.filter((row) => row.includes('| num = 1'));
      expect([reads.length, writes.length]).toEqual([2, 2]);

      // Both threads read 2 before either writes; the line is marked, the value is shown.
      await replay.locator('.wb-value', { hasText: 'num' }).waitFor();
      await bench.root.locator('tr', { hasText: 'num -> 2' }).last().click();
      expect(await bench.markedLine().innerText()).toContain('num -= 1;');
      expect(await replay.locator('.wb-value', { hasText: 'num' }).innerText()).toMatch(/num\s*2/);
      await bench.button('next').click();
      expect(await bench.currentRow().innerText()).toContain('num = 1');
      expect(await replay.locator('.wb-value', { hasText: 'num' }).innerText()).toMatch(/num\s*1/);
      await bench.button('previous').click();
      expect(await bench.currentRow().innerText()).toContain('num -> 2');
      await bench.button('close').click();
      await replay.waitFor({ state: 'detached' });

      // The solution passes.
      await bench.openEditor();
      await bench.paste(await readExerciseFile('10-lock/counter-to-zero/solution.ts'));
      await bench.button('submit').click();
      await bench.root.locator('.wb-verdict[data-state="pass"]').waitFor();
      expect(await bench.root.locator('.wb-headline').innerText()).toBe(words.pass);
      expect(await bench.root.locator('.wb-check:not([data-status="pass"])').count()).toBe(0);
      expect(await bench.root.locator('.wb-tried').innerText()).toContain('threads = 3');
    },
    { context },
  );

  journey(`a deadlock says who waits for whom (${language})`, async ({ page, visit }) => {
    const words = WORDS[language];
    await visit(`${words.path}chapters/10-lock/`);
    const bench = new WorkbenchPage(page, 'bank-transfer.ts', language);
    await bench.ready();
    expect(await bench.submit()).toBe(words.fail);
    await bench.button('stepThrough').first().click();
    await bench.root.locator('.wb-replay').getByRole('heading', { name: words.deadlock, exact: true }).waitFor();
    await page.keyboard.press('End');
    const waits = bench.root.locator('.wb-waits li');
    await waits.first().waitFor();
    expect(await waits.count()).toBeGreaterThanOrEqual(2);
    expect(await bench.root.locator('.wb-lock[data-held="true"]').count()).toBe(2);
  });
}
