import { processes } from 'exercise';
import { Process } from 'multiprocessing';

export let entries: [unknown, unknown][] = []; // what is in the dictionary in the end
export let items: number[] = []; // what is in the list in the end

// TODO: what each child does: three entries for the dictionary, a 1 for the list

if (import.meta.main) {
  // TODO: a dictionary, and a list that begins with 0 to 4, both of a manager
  // TODO: start the children, and wait until all of them have ended
  // TODO: copy what is there into entries and items

  console.log(`${entries.length} entries, ${items.length} items`);
}
