import { Thread } from 'threading';

export const shelf = ['the last copy'];
export const sold: string[] = [];

function buy() {
  if (shelf.length > 0) sold.push(shelf.pop()!);
}

const readers = ['Ann', 'Bo'].map((name) => new Thread({ target: buy, name }));
for (const reader of readers) reader.start();
for (const reader of readers) reader.join();
