import { Lock, Thread } from 'threading';

export const borrowed: string[] = [];
const shelf = ['Moby Dick'];
const desk = new Lock();

function borrow(reader: string) {
  using _ = desk.hold();
  if (shelf.length > 0) {
    const book = shelf.pop();
    borrowed.push(`${reader}: ${book}`);
  }
} // the next one, please

const ann = new Thread({
  target: borrow,
  args: ['Ann'],
});
const bo = new Thread({
  target: borrow,
  args: ['Bo'],
});
ann.start();
bo.start();
ann.join();
bo.join();

console.log(borrowed.join(', '));
