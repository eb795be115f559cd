import { cooks, each, eaters } from 'exercise';
import { Queue } from 'queue';
import { Thread } from 'threading';

const steamer = new Queue<string>();
export const eaten: string[] = [];

function cook(name: number) {
  for (let i = 0; i < each; i++) steamer.put(`baozi ${name}.${i}`);
}

function eat() {
  while (eaten.length < cooks * each) {
    if (!steamer.empty()) eaten.push(steamer.get());
  }
}

const kitchen: Thread[] = [];
for (let i = 0; i < cooks; i++) kitchen.push(new Thread({ target: cook, args: [i] }));
const table: Thread[] = [];
for (let i = 0; i < eaters; i++) table.push(new Thread({ target: eat }));

for (const t of [...kitchen, ...table]) t.start();
for (const t of kitchen) t.join();
for (const t of table) t.join();

console.log(`${eaten.length} eaten`);
