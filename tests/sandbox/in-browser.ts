import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { bundle } from '../../engine/sandbox/node-bundle.ts';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/browser.ts';
import type { TestPage } from './page.ts';
import { type Site, startSite } from './site.ts';

/** What the tests of a file have: a browser, a site of their own, and its page. */
export interface InBrowser {
  site: Site;
  browser: Browser;
  page: Page;
  /** The script of an honest guest. */
  guest: string;
  /** Carries out `action` in the page; the argument goes there as JSON, what the action names must be in it. */
  inPage<A, R>(action: (page: TestPage, argument: A) => R | Promise<R>, argument: A): Promise<R>;
}

export interface InBrowserOptions {
  /** Whether a page stays for the next test as long as it is open. Otherwise what one leaves behind does not count for the next. */
  keepsPage?: boolean;
}

/** Starts it all before the tests of the file that calls this, and ends it after them. Nothing is there before. */
export function inBrowser({ keepsPage = false }: InBrowserOptions = {}): InBrowser {
  const here = {
    inPage: async (action: unknown, argument: unknown) =>
      here.page.evaluate(`(${action})(globalThis.page, ${JSON.stringify(argument)})`),
  } as InBrowser;

  beforeAll(async () => {
    const executablePath = await ensureBrowser();
    if (executablePath === undefined) throw new Error('no browser to test in: see the messages above');
    [here.site, here.browser, here.guest] = await Promise.all([
      startSite(),
      chromium.launch({ executablePath, args: [...BROWSER_FLAGS] }),
      bundle('browser-guest'),
    ]);
  }, 120_000);

  afterAll(async () => {
    await here.browser?.close();
    await here.site?.close();
  });

  beforeEach(async () => {
    if (keepsPage && here.page !== undefined && !here.page.isClosed()) return;
    await here.page?.close();
    here.page = await here.browser.newPage();
    await here.page.goto(here.site.url);
  });

  return here;
}
