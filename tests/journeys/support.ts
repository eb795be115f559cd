import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, expect, inject, test } from 'vitest';
import { BROWSER_FLAGS } from '../../scripts/browser.ts';
import { ROOT } from '../../scripts/terminal.ts';

export interface Journey {
  page: Page;
  /** Opens a page of the site by its path from the start page: `visit('zh-cn/chapters/10-lock/')`. */
  visit(path: string): Promise<void>;
  /** What the page has complained about so far: errors on the console, uncaught errors, failed requests. */
  complaints: string[];
}

export interface JourneyOptions {
  /** Size of the window, colour scheme, language and so on. */
  context?: BrowserContextOptions;
  /** Complaints that this journey is about, and that must not fail it. */
  expected?: RegExp;
}

const SCREENSHOTS = join(ROOT, '.vitest', 'journeys');

let browser: Browser | undefined;

afterAll(() => browser?.close());

/**
 * A test that goes through the built site in a browser of its own context. It fails when the page complains
 * on the way, and then leaves a picture of the page in `.vitest/journeys`.
 */
export function journey(name: string, walk: (journey: Journey) => Promise<void>, options: JourneyOptions = {}): void {
  test(name, async () => {
    const site = inject('journeys');
    if ('problem' in site) throw new Error(site.problem);
    browser ??= await chromium.launch({ executablePath: site.browserPath, args: BROWSER_FLAGS });
    // Each journey is a new visitor, and would fetch the whole course for later beside what it is about.
    const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block', ...options.context });
    try {
      const page = await context.newPage();
      const complaints = listen(page);
      const visit = async (path: string): Promise<void> => {
        await page.goto(site.siteUrl + path, { waitUntil: 'load' });
      };
      try {
        await walk({ page, visit, complaints });
        expect(complaints.filter((complaint) => !options.expected?.test(complaint))).toEqual([]);
      } catch (error) {
        await takePicture(page, name);
        throw error;
      }
    } finally {
      await context.close();
    }
  });
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A page that is left behind cancels what it was still loading.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') complaints.push(`request: ${request.url()} ${reason}`);
  });
  return complaints;
}

async function takePicture(page: Page, name: string): Promise<void> {
  await mkdir(SCREENSHOTS, { recursive: true });
  const file = join(SCREENSHOTS, `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`);
  // The picture is a help only: failing to take it must not hide why the journey failed.
  await page.screenshot({ path: file, fullPage: true }).then(
    () => console.error(`A picture of the page as it was: ${file}`),
    () => undefined,
  );
}
