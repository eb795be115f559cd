import { Thread } from 'threading';

export const borrowed: string[] = [];
const shelf = ['Moby Dick'];

function borrow(reader: string) {
  // look
  if (shelf.length > 0) {
    // act
    const book = shelf.pop();
    borrowed.push(`${reader}: ${book}`);
  }
}

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
