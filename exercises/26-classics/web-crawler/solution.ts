import { site, workers } from 'exercise';
import { Queue, ShutDown } from 'queue';
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
const todo = new Queue<string>();

function crawl(start: string) {
  note(start);
  const crew = Array.from({ length: workers }, () => new Thread({ target: work }));
  for (const t of crew) t.start();
  todo.join();
  todo.shutdown();
  for (const t of crew) t.join();
}

function note(page: string) {
  using _ = book.hold();
  if (found.has(page)) return;
  found.add(page);
  todo.put(page);
}

function work() {
  for (let page = next(); page !== null; page = next()) {
    try {
      for (const link of fetch(page)) note(link);
    } catch {
      broken.push(page);
    } finally {
      todo.taskDone(); // last: its links are counted by then
    }
  }
}

function next(): string | null {
  try {
    return todo.get();
  } catch (error) {
    if (error instanceof ShutDown) return null;
    throw error;
  }
}

crawl('/');

fetched.sort();
broken.sort();
console.log(`${fetched.length} pages fetched, broken links: ${broken.join(', ')}`);
