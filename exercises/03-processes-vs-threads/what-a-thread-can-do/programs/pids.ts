import { Process, Queue } from 'multiprocessing';
import { getpid, getppid } from 'os';
import { Thread } from 'threading';

export let threadHasMyPid: boolean | undefined;
export let childHasMyPid: boolean | undefined;
export let childsParentIsMe: boolean | undefined;

let pidInThread = 0;

function ask() {
  pidInThread = getpid();
}

function report(answers: Queue<number>) {
  answers.put(getpid());
  answers.put(getppid());
}

if (import.meta.main) {
  const thread = new Thread({ target: ask });
  thread.start();
  thread.join();
  threadHasMyPid = pidInThread === getpid();

  const answers = new Queue<number>();
  const child = new Process({ target: report, args: [answers] });
  child.start();
  childHasMyPid = answers.get() === getpid();
  childsParentIsMe = answers.get() === getpid();
  child.join();
}
