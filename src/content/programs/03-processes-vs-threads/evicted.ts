import { Process } from 'multiprocessing';
import { Thread } from 'threading';
import { sleep } from 'time';

function cook(who: string) {
  sleep(2);
  console.log(`${who}: dinner is ready`);
}

function household(number: number) {
  const ann = new Thread({
    target: cook,
    args: [`Ann in flat ${number}`],
  });
  ann.start();
  cook(`Bo in flat ${number}`);
}

if (import.meta.main) {
  const first = new Process({ target: household, args: [1] });
  const second = new Process({ target: household, args: [2] });
  first.start();
  second.start();
  sleep(1);
  first.terminate(); // there is no such call for a thread
  first.join();
  second.join();
  const codes = [first.exitcode, second.exitcode];
  console.log(`exit codes: ${codes.join(' and ')}`);
}
