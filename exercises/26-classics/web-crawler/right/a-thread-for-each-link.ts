import { site, workers } from 'exercise';
import { Lock, Semaphore, Thread } from 'threading';
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
const book = new Lock();
const lines = new Semaphore(workers);

function crawl(page: string) {
  if (!isNew(page)) return;
  const readers = linksOf(page).map((link) => new Thread({ target: crawl, args: [link] }));
  for (const t of readers) t.start();
  for (const t of readers) t.join();
}

function isNew(page: string): boolean {
  using _ = book.hold();
  if (found.has(page)) return false;
  found.add(page);
  return true;
}

function linksOf(page: string): string[] {
  using _ = lines.hold();
  try {
    return fetch(page);
  } catch {
    broken.push(page);
    return [];
  }
}

crawl('/');

fetched.sort();
broken.sort();
console.log(`${fetched.length} pages fetched, broken links: ${broken.join(', ')}`);
