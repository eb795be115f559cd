import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { KITS } from '../../classroom/kits/index.ts';
import { zipOf } from '../../classroom/kits/zip.ts';
import { journey } from './support.ts';

/** The SCORM package in a learning platform, which scorm-again plays: the package's own page, of another origin. */

const EXERCISES = [
  { id: '09-gil/lose-an-update', points: 5 },
  { id: '10-lock/counter-to-zero', points: 15 },
];
let server: Server;
let platform: string;

beforeAll(async () => {
  const site = inject('journeys');
  if ('problem' in site) throw new Error(site.problem);
  const exercises = EXERCISES.map((one) => ({ ...one, title: one.id, ending: 'ts' as const, starter: '', brief: '' }));
  const assignment = { version: 1 as const, id: 'week-1', title: 'Week 1', exercises: EXERCISES };
  const kit = (KITS['scorm'] as (typeof KITS)[string])({
    assignment,
    exercises,
    language: 'en',
    repository: null,
    site: site.siteUrl,
  });
  // Through the archive, as a platform has it.
  const files = unzipSync(zipOf(kit));
  const player = await readFile(createRequire(import.meta.url).resolve('scorm-again/scorm12'));
  const page = `<!doctype html><title>platform</title><script src="player.js"></script><script>
    window.log = [];
    window.API = new Scorm12API({ autocommit: false, logLevel: 5 });
    const before = sessionStorage.getItem('suspended');
    if (before) window.API.loadFromJSON({ core: { lesson_status: 'incomplete' }, suspend_data: before }, 'cmi');
    for (const name of ['LMSInitialize', 'LMSSetValue', 'LMSCommit', 'LMSFinish'])
      window.API.on(name, (...args) => window.log.push([name, ...args]));
  </script><iframe src="package/index.html" width="1000" height="700"></iframe>`;
  server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1);
    const file = path === 'player.js' ? player : path.startsWith('package/') ? files[path.slice(8)] : undefined;
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
    const isThere = path === '' || file !== undefined;
    // Browsers ask every host for an icon, which this one lacks.
    response.writeHead(isThere ? 200 : path === 'favicon.ico' ? 204 : 404, { 'content-type': type });
    response.end(path === '' ? page : file);
  });
  // Another origin, but the same site, where browsers let the frame remember what it wrote.
  const { hostname } = new URL(site.siteUrl);
  await new Promise<void>((resolve) => server.listen(0, hostname, resolve));
  platform = `http://${hostname}:${(server.address() as { port: number }).port}/`;
});

afterAll(() => server?.close());

interface Platform {
  API: {
    cmi: { suspend_data: string; core: Record<string, string> & { score: Record<string, string> } };
    lmsGetLastError(): string;
  };
  log: string[][];
}

journey('the SCORM package shows the assignment and reports what was passed', async ({ page }) => {
  await page.goto(platform);
  const sco = page.frameLocator('iframe');
  const course = sco.frameLocator('iframe');
  await course.getByRole('heading', { name: 'Week 1' }).waitFor();
  await sco.getByText('0 of 2 exercises passed').waitFor();
  const told = () =>
    page.evaluate(() => {
      const { API, log } = window as unknown as Platform;
      const { core, suspend_data } = API.cmi;
      return {
        status: core['lesson_status'],
        raw: core.score['raw'],
        max: core.score['max'],
        suspended: suspend_data,
        error: API.lmsGetLastError(),
        calls: log.map(([name]) => name),
      };
    });
  expect(await told()).toMatchObject({ status: 'incomplete', raw: '0', max: '100', suspended: '00', error: '0' });

  // Passed in a lesson that was reached from the assignment, within the frame.
  await course.getByRole('link', { name: 'Counter to zero' }).click();
  await course.locator('#exercise-counter-to-zero').waitFor();
  const lesson = page.frames().find((frame) => frame.url().includes('10-lock'));
  await lesson?.evaluate(() => {
    localStorage.setItem('interleave:passed:10-lock/counter-to-zero', 'yes');
    dispatchEvent(new Event('interleave:passed'));
  });
  await sco.getByText('1 of 2 exercises passed').waitFor();
  expect(await told()).toMatchObject({ status: 'incomplete', raw: '75', suspended: '01', error: '0' });

  // A page of another origin that says so is not believed.
  await page.evaluate(() => {
    const [frame] = document.querySelectorAll('iframe');
    frame?.contentWindow?.postMessage({ type: 'interleave:passed', exercises: ['09-gil/lose-an-update'] }, '*');
  });
  await lesson?.evaluate(() => {
    localStorage.setItem('interleave:passed:09-gil/lose-an-update', 'yes');
  });
  expect(await told()).toMatchObject({ suspended: '01' });
  await lesson?.evaluate(() => dispatchEvent(new Event('interleave:passed')));
  await sco.getByText('2 of 2 exercises passed').waitFor();
  expect(await told()).toMatchObject({ status: 'completed', raw: '100', suspended: '11' });

  // Leaving tells the time, commits and finishes, once.
  await page.evaluate(() => {
    const [frame] = document.querySelectorAll('iframe');
    if (frame) frame.src = 'about:blank';
  });
  await expect.poll(async () => (await told()).calls.filter((name) => name === 'LMSFinish').length).toBe(1);
  const time = await page.evaluate(() => {
    const { log } = window as unknown as Platform;
    return log.find(([name, key]) => name === 'LMSSetValue' && key === 'cmi.core.session_time')?.[2];
  });
  expect(time).toMatch(/^\d{4}:\d\d:\d\d\.\d\d$/);
});

journey('the SCORM package goes on where the learner stopped', async ({ page }) => {
  await page.goto(platform);
  await page.evaluate(() => sessionStorage.setItem('suspended', '10'));
  await page.reload();
  await page.frameLocator('iframe').getByText('1 of 2 exercises passed').waitFor();
});
