import { site, workers } from 'exercise';
import { sleep } from 'time';

export const fetched: string[] = []; // every page, each time it is fetched
export const broken: string[] = []; // pages that links lead to, but that do not exist

function fetch(page: string): string[] {
  fetched.push(page);
  sleep(1);
  const links = site[page];
  if (links === undefined) throw new Error(`404: there is no page ${page}`);
  return links;
}

const found = new Set<string>();

function crawl(page: string) {
  if (found.has(page)) return;
  found.add(page);
  try {
    for (const link of fetch(page)) crawl(link);
  } catch {
    broken.push(page);
  }
}

crawl('/');

fetched.sort();
broken.sort();
console.log(`${fetched.length} pages fetched, broken links: ${broken.join(', ')}`);
