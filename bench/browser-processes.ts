// The same in a real Chromium, on a page that has run a program before.
import { chromium } from 'playwright-core';
import { compiled } from '../engine/explore/testing.ts';
import { bundle } from '../engine/sandbox/node-bundle.ts';
import { hashOfFrame } from '../engine/sandbox/node-vite-plugin.ts';
import { BROWSER_FLAGS, ensureBrowser } from '../scripts/browser.ts';
import { say } from '../scripts/terminal.ts';
import type { Asked, TestPage } from '../tests/sandbox/page.ts';
import { startSite } from '../tests/sandbox/site.ts';
import { PROCESS_ROWS } from './process-rows.ts';

/** Says the figures of the rows that concern a browser; gives how many were not good enough. */
export async function benchBrowserProcesses(): Promise<number> {
  const executablePath = await ensureBrowser();
  if (executablePath === undefined) return 1;
  const [site, browser, guest] = await Promise.all([
    startSite(),
    chromium.launch({ executablePath, args: [...BROWSER_FLAGS] }),
    bundle('browser-guest'),
  ]);
  let bad = 0;
  try {
    const page = await browser.newPage();
    await page.goto(site.url);
    const run = async (source: string): Promise<Record<string, number>> => {
      const { program } = await compiled(source, 'fast');
      const asked = (await page.evaluate(
        `(${inPage})(globalThis.page, ${JSON.stringify({ guest, frameHash: hashOfFrame(), program })})`,
      )) as Asked;
      if (!asked.answer.ok) throw new Error(`no result: ${JSON.stringify(asked.answer.failure)}`);
      return (asked.answer.result as { exports: Record<string, number> }).exports;
    };
    await run('export const warm = 1;');
    for (const { name, source, judge } of PROCESS_ROWS.filter(({ inBrowser }) => inBrowser === true)) {
      const { text, isGood } = judge(await run(source), [], 'chromium');
      if (!isGood) bad += 1;
      say('bench', `chromium: ${name.padEnd(24)} ${isGood ? '' : 'NOT GOOD ENOUGH: '}${text}`);
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return bad;
}

const inPage = async (
  { open, ask, close }: TestPage,
  { guest, frameHash, program }: { guest: string; frameHash: string; program: never },
): Promise<Asked> => {
  const sandbox = open({ guest, frameHash });
  const asked = await ask(sandbox, { type: 'run', program, options: { clock: 'real' } });
  await close(sandbox);
  return asked;
};
