import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What of the page (or of the part that the selector names) breaks WCAG 2.2 A and AA, as axe sees it. */
export async function violations(page: Page, part?: string): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (selector) => {
    const { axe: checker } = window as unknown as { axe: typeof import('axe-core') };
    const { violations: broken } = await checker.run(selector === undefined ? document : { include: selector }, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
    });
    return broken.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.target.join(' '))
          .slice(0, 3)
          .join(', ')} (${nodes.length}) ${nodes[0]?.failureSummary?.replaceAll('\n', ' ')}`,
    );
  }, part);
}
