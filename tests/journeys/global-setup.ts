import type { TestProject } from 'vitest/node';
import { ensureBrowser } from '../../scripts/browser.ts';
import { ensureSite } from '../../scripts/build-site.ts';
import { serveSite } from '../../scripts/static-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    journeys: JourneysContext;
  }
}

export type JourneysContext =
  | {
      /** Address of the built site's start page, with a slash at the end. */
      siteUrl: string;
      /** Path of the Chromium to test in. */
      browserPath: string;
    }
  | { problem: string };

/** Journeys go through the site as it is deployed: built, and served by a plain static server. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const browserPath = await ensureBrowser();
  const hasSite = await ensureSite();
  if (browserPath === undefined || !hasSite) {
    // Each journey then fails with this. An error here would keep the tests of everything else from running.
    const problem = hasSite ? 'no browser to test in' : 'the site could not be built';
    project.provide('journeys', { problem: `${problem}: see the messages above` });
    return undefined;
  }
  const server = await serveSite({ port: 0 });
  project.provide('journeys', { siteUrl: server.url, browserPath });
  return () => server.close();
}
