import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { run, runPackage, say } from './terminal.ts';

const NAMES_ON_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const USUAL_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** What a test browser is started with. The sandbox is off because tests also run as root and in containers. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The path of a Chromium that starts: `INTERLEAVE_BROWSER` if that is set, else one that is installed, else
 * the one that Playwright keeps. Undefined where there is none.
 */
export async function findBrowser(): Promise<string | undefined> {
  const chosen = process.env.INTERLEAVE_BROWSER;
  if (chosen) return (await starts(chosen)) ? chosen : undefined;
  for (const path of candidates()) {
    if (existsSync(path) && (await starts(path))) return path;
  }
  return undefined;
}

function* candidates(): Generator<string> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES_ON_PATH) yield join(folder, process.platform === 'win32' ? `${name}.exe` : name);
  }
  yield* USUAL_PLACES[process.platform] ?? [];
  yield chromium.executablePath();
}

/** Being there is not enough: a placeholder of a package manager is, and so is a browser that lacks libraries. */
async function starts(path: string): Promise<boolean> {
  // Asking a browser for its version opens a window on Windows; there, being there must do.
  if (process.platform === 'win32') return existsSync(path);
  const { status } = await run(path, ['--version'], { output: 'collect', timeoutSeconds: 20 });
  return status === 0;
}

/** As `findBrowser`, but installs one where there is none: Playwright's, else the system's package. */
export async function ensureBrowser(): Promise<string | undefined> {
  const present = await findBrowser();
  if (present !== undefined) {
    say('browser', `testing in ${present}`);
    return present;
  }
  if (process.env.INTERLEAVE_BROWSER) {
    say(
      'browser',
      `INTERLEAVE_BROWSER is ${process.env.INTERLEAVE_BROWSER}, which does not start: correct it or unset it`,
    );
    return undefined;
  }
  for (const install of [installPlaywrights, installSystems]) {
    await install();
    const path = await findBrowser();
    if (path !== undefined) {
      say('browser', `testing in ${path}`);
      return path;
    }
  }
  say(
    'browser',
    'no Chromium could be installed: install Chromium or Chrome yourself, or set INTERLEAVE_BROWSER to its path',
  );
  return undefined;
}

async function installPlaywrights(): Promise<void> {
  say('browser', 'no Chromium or Chrome found: downloading the one of Playwright');
  const { status } = await runPackage('playwright', 'cli.js', ['install', 'chromium'], {
    output: 'collect',
    timeoutSeconds: 300,
    // Without a connection each of the three tries would otherwise wait for half a minute.
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  });
  say('browser', status === 0 ? 'downloaded' : 'it could not be downloaded');
}

/** Debian's and Ubuntu's package manager only: elsewhere the message at the end asks the person. */
async function installSystems(): Promise<void> {
  if (process.platform !== 'linux') return;
  const isRoot = process.getuid?.() === 0;
  const prefix = isRoot ? [] : ['sudo', '-n'];
  const apt = async (...args: string[]): Promise<boolean> => {
    const [command = '', ...rest] = [...prefix, 'apt-get', ...args];
    say('browser', `running ${[command, ...rest].join(' ')}`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const { status, output } = await run(command, rest, { output: 'collect', env, timeoutSeconds: 600 });
    if (status !== 0) say('browser', `it failed: ${output.trim().split('\n').at(-1) ?? ''}`);
    return status === 0;
  };
  // An update that fails for one source of many can still be followed by an installation that works.
  await apt('-qq', 'update');
  await apt('-qq', '-y', 'install', '--no-install-recommends', 'chromium');
}
