import { site, workers } from 'exercise';
import { Thread } from 'threading';
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
const links: string[] = [];

function crawl(start: string) {
  for (let pages = news([start]); pages.length > 0; pages = news(links.splice(0))) {
    const crew = Array.from({ length: workers }, () => new Thread({ target: work, args: [pages] }));
    for (const t of crew) t.start();
    for (const t of crew) t.join();
  }
}

function news(pages: string[]): string[] {
  const unknown = new Set(pages.filter((page) => !found.has(page)));
  for (const page of unknown) found.add(page);
  return [...unknown];
}

function work(pages: string[]) {
  for (let page = pages.shift(); page !== undefined; page = pages.shift()) {
    try {
      links.push(...fetch(page));
    } catch {
      broken.push(page);
    }
  }
}

crawl('/');

fetched.sort();
broken.sort();
console.log(`${fetched.length} pages fetched, broken links: ${broken.join(', ')}`);
