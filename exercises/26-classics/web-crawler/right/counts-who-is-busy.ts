import { site, workers } from 'exercise';
import { Condition, Thread } from 'threading';
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
let busy = 0;
const office = new Condition();

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
    busy -= 1;
    office.notifyAll();
  }
}

function next(): string | undefined {
  using _ = office.hold();
  office.waitFor(() => todo.length > 0 || busy === 0);
  if (todo.length > 0) busy += 1;
  return todo.shift();
}

crawl('/');

fetched.sort();
broken.sort();
console.log(`${fetched.length} pages fetched, broken links: ${broken.join(', ')}`);
