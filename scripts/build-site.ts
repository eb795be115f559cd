import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { siteIsFresh } from '../src/integrations/site-fingerprint.ts';
import { ROOT, runPackage, say } from './terminal.ts';

/**
 * Builds the site unless `dist` already shows the sources as they are. Returns whether there is a site to
 * serve. Two of us at once (`npm start` beside `npm test`) wait for each other: they would write one `dist`.
 */
export async function ensureSite(): Promise<boolean> {
  const release = await holdBuildLock();
  try {
    if (await siteIsFresh()) {
      say('site', 'the built site is up to date');
      return true;
    }
    say('site', 'building the site');
    const started = Date.now();
    // Vitest says NODE_ENV=test, and a site built so takes itself for one under development: without search.
    const env = { NODE_ENV: 'production' };
    const { status, output } = await runPackage('astro', 'bin/astro.mjs', ['build'], { output: 'collect', env });
    if (status !== 0) {
      process.stderr.write(output);
      say('site', 'the build failed: its messages are above');
      return false;
    }
    say('site', `built in ${Math.round((Date.now() - started) / 1000)} s`);
    return true;
  } finally {
    await release();
  }
}

async function holdBuildLock(): Promise<() => Promise<void>> {
  const lock = join(ROOT, '.cache', 'site-build.lock');
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  for (let told = false; ; ) {
    try {
      await writeFile(lock, String(process.pid), { flag: 'wx' });
      return () => rm(lock, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (holder !== 0 && !isAlive(holder)) {
      await rm(lock, { force: true });
      continue;
    }
    if (!told) say('site', `waiting for process ${holder}, which is building the site`);
    told = true;
    await pause(500);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
