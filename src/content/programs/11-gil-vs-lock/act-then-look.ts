import { Thread } from 'threading';

export const borrowed: string[] = [];
const shelf = ['Moby Dick'];

function borrow(reader: string) {
  // act, in one step
  const book = shelf.pop();
  // then look at what you have got
  if (book !== undefined) {
    borrowed.push(`${reader}: ${book}`);
  }
}

const ann = new Thread({ target: borrow, args: ['Ann'] });
const bo = new Thread({ target: borrow, args: ['Bo'] });
ann.start();
bo.start();
ann.join();
bo.join();

console.log(borrowed.join(', '));
