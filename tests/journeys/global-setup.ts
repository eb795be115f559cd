import type { TestProject } from 'vitest/node';
import { ensureBrowser } from '../../scripts/browser.ts';
import { ensureSite } from '../../scripts/build-site.ts';
import { serveSite } from '../../scripts/static-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built site's start page, with a slash at the end. */
    siteUrl: string;
    /** Path of the Chromium to test in. */
    browserPath: string;
  }
}

/** Journeys go through the site as it is deployed: built, and served by a plain static server. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browserPath = await ensureBrowser();
  if (browserPath === undefined) throw new Error('No browser to test in: see the messages above.');
  if (!(await ensureSite())) throw new Error('The site could not be built: see the messages above.');
  const server = await serveSite({ port: 0 });
  project.provide('siteUrl', server.url);
  project.provide('browserPath', browserPath);
  return () => server.close();
}
