import { site, workers } from 'exercise';
import { Lock, Thread } from 'threading';
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
const todo: string[] = [];
const office = new Lock();

function crawl(start: string) {
  note([start]);
  const crew = Array.from({ length: workers }, () => new Thread({ target: work }));
  for (const t of crew) t.start();
  for (const t of crew) t.join();
}

function note(pages: string[]) {
  for (const page of pages) {
    if (found.has(page)) continue;
    found.add(page);
    todo.push(page);
  }
}

function work() {
  for (let page = next(); page !== undefined; page = next()) {
    let links: string[] = [];
    try {
      links = fetch(page);
    } catch {
      broken.push(page);
    }
    using _ = office.hold();
    note(links);
  }
}

function next(): string | undefined {
  using _ = office.hold();
  return todo.shift();
}

crawl('/');

fetched.sort();
broken.sort();
console.log(`${fetched.length} pages fetched, broken links: ${broken.join(', ')}`);
