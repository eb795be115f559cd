import { site, workers } from 'exercise';
import { Queue } from 'queue';
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
const book = new Lock();
const todo = new Queue<string | null>();

function crawl(start: string) {
  note(start);
  const crew = Array.from({ length: workers }, () => new Thread({ target: work }));
  for (const t of crew) t.start();
  for (const _ of crew) todo.put(null);
  for (const t of crew) t.join();
}

function note(page: string) {
  using _ = book.hold();
  if (found.has(page)) return;
  found.add(page);
  todo.put(page);
}

function work() {
  for (let page = todo.get(); page !== null; page = todo.get()) {
    try {
      for (const link of fetch(page)) note(link);
    } catch {
      broken.push(page);
    } finally {
      todo.taskDone(); // last: its links are counted by then
    }
  }
}

crawl('/');

fetched.sort();
broken.sort();
console.log(`${fetched.length} pages fetched, broken links: ${broken.join(', ')}`);
