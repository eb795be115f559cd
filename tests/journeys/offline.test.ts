import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type RunningServer, serveSite } from '../../scripts/static-server.ts';
import { ROOT } from '../../scripts/terminal.ts';
import { writeServiceWorker } from '../../src/integrations/offline.ts';
import { journey } from './support.ts';
import { readExerciseFile, WorkbenchPage } from './workbench-page.ts';

/** A copy of the site, so that a newer build of it can be put in its place. */
let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interleave-offline-'));
  await cp(join(ROOT, 'dist'), folder, { recursive: true });
  server = await serveSite({ port: 0, folder });
});

afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const permissions = ['clipboard-read', 'clipboard-write'];
const context = { serviceWorkers: 'allow' as const, permissions };
const card = (page: Page) => page.locator('.offline');
const WHOLE = { en: /The whole course is on this device/, 'zh-cn': /整个课程都已在本机上/ };

async function downloadAll(page: Page): Promise<void> {
  await page.goto(server.url);
  await page.getByRole('button', { name: /^Download all \(\d+ MB\)$/ }).click();
  await card(page).getByText(WHOLE.en).waitFor();
}

/** Types into the search as somebody does, and waits for results. */
async function search(page: Page, button: string, word: string): Promise<string> {
  await page.getByRole('button', { name: button }).click();
  const first = page.locator('dialog .pagefind-ui__result-link').first();
  // What is typed while the search is still being put together is dropped: then it is typed again.
  const typed = async (): Promise<boolean> => {
    await page.locator('dialog input').fill('');
    await page.locator('dialog input').fill(word);
    return first.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
  };
  await expect.poll(typed, { timeout: 60_000 }).toBe(true);
  return (await first.getAttribute('href')) ?? '';
}

journey(
  'after one download the course works without a network, in both languages',
  async ({ page }) => {
    await downloadAll(page);
    await page.context().setOffline(true);

    await page.goto(`${server.url}chapters/26-classics/`);
    expect(await page.locator('h1').innerText()).toContain('Classic');
    expect(await search(page, 'Search', 'semaphore')).toContain('/chapters/');

    // A program runs, and an exercise is graded, in an editor that was never loaded before.
    await page.goto(`${server.url}chapters/10-lock/`);
    const program = new WorkbenchPage(page, 'lost-update.ts');
    await program.ready();
    await program.button('run').click();
    await program.root.locator('.wb-run-state, .wb-output').first().waitFor();
    const exercise = new WorkbenchPage(page, 'counter-to-zero.ts');
    await exercise.openEditor();
    await exercise.paste(await readExerciseFile('10-lock/counter-to-zero/solution.ts'));
    expect(await exercise.submit()).toBe(exercise.words.pass);

    await page.goto(`${server.url}zh-cn/chapters/13-semaphore/`);
    expect(await page.locator('h1').innerText()).toContain('信号量');
    expect(await search(page, '搜索', '死锁')).toContain('/zh-cn/');
    await page.goto(`${server.url}zh-cn/chapters/10-lock/`);
    const chinese = new WorkbenchPage(page, 'counter-to-zero.ts', 'zh-cn');
    await chinese.ready();
    // With the draft of a minute ago: it is the same in both languages.
    expect(await chinese.submit()).toBe(chinese.words.pass);

    // Without the slash, and an address that does not exist.
    await page.goto(`${server.url}chapters/05-thread`);
    expect(await page.locator('h1').innerText()).toContain('Starting threads');
    await page.goto(`${server.url}chapters/99-none/`);
    expect(await page.locator('h1').innerText()).toContain('404');

    await page.goto(`${server.url}zh-cn/`);
    await card(page).getByText(WHOLE['zh-cn']).waitFor();
    await page.getByRole('button', { name: '从本机移除', exact: true }).click();
    await page.getByRole('button', { name: /^全部下载（\d+ MB）$/ }).waitFor();
    // Nothing is left but what a browser without the course would show.
    await page.goto(`${server.url}chapters/05-thread/`);
    expect(await page.locator('body').innerText()).toContain('this page is not on this device yet');
  },
  // The page that does not exist is answered as such, and nothing, not even the search, is there after removing.
  { context, expected: /status of (404|503)|request: .* net::ERR_INTERNET_DISCONNECTED|\/_astro\/ui-core/ },
);

journey(
  'a visit is enough: the course is fetched once the page is at rest',
  async ({ page }) => {
    await page.goto(`${server.url}chapters/10-lock/`);
    await page.waitForFunction(
      async () =>
        (await caches.keys()).length > 0 && (await (await caches.open((await caches.keys())[0]!)).keys()).length > 100,
    );
    await page.goto(server.url);
    await card(page).getByText(WHOLE.en).waitFor();
    await page.context().setOffline(true);
    await page.goto(`${server.url}zh-cn/chapters/24-pool/`);
    expect(await page.locator('h1').innerText()).toContain('进程池');
  },
  { context },
);

journey(
  'a newer build is announced, and used when somebody asks for it',
  async ({ page }) => {
    await downloadAll(page);
    const address = `${server.url}chapters/05-thread/`;
    await page.goto(address);
    const file = join(folder, 'chapters', '05-thread', 'index.html');
    const html = await readFile(file, 'utf8');
    try {
      await writeFile(file, html.replace(/(<h1[^>]*>)[^<]*/, '$1The chapter as it is now'));
      await writeServiceWorker(folder);

      // Nothing changes by itself, however often the page is loaded.
      await page.reload();
      const apply = page.getByRole('button', { name: 'Use it now', exact: true });
      await apply.waitFor();
      expect(await page.locator('h1').innerText()).not.toContain('as it is now');
      await page.getByRole('button', { name: 'Later', exact: true }).click();
      await page.reload();
      expect(await page.locator('h1').innerText()).not.toContain('as it is now');

      await apply.click();
      await page.getByRole('heading', { name: 'The chapter as it is now' }).waitFor();
      expect(await apply.isVisible()).toBe(false);
      // The new build is whole, too.
      await page.context().setOffline(true);
      await page.goto(`${server.url}zh-cn/chapters/24-pool/`);
      await page.goto(address);
      expect(await page.locator('h1').innerText()).toContain('as it is now');
    } finally {
      await writeFile(file, html);
      await writeServiceWorker(folder);
    }
  },
  { context },
);
