import { Thread, currentThread } from 'threading';

function report(how: string) {
  console.log(`${how}: I am in ${currentThread().name}`);
}

const first = new Thread({
  target: report,
  args: ['run()'],
  name: 'helper 1',
});
const second = new Thread({
  target: report,
  args: ['start()'],
  name: 'helper 2',
});

report('plain call');
// a call like any other
first.run();

// a second line of execution begins here
second.start();
