import { family } from 'exercise';
import { currentProcess, Process, parentProcess } from 'multiprocessing';
import { getpid } from 'os';
import { exit } from 'sys';

interface Person {
  name: string;
  children: Person[];
}

export let descendants = 0;

function raise(children: Person[]): number {
  const processes = children.map((child) => new Process({ target: live, args: [child] }));
  for (const process of processes) process.start();
  let count = 0;
  for (const process of processes) {
    process.join();
    count += 1 + process.exitcode!;
  }
  return count;
}

function live(person: Person) {
  console.log(`${person.name}: process ${currentProcess().pid}, child of ${parentProcess()?.pid}`);
  exit(raise(person.children));
}

if (import.meta.main) {
  console.log(`${family.name}: process ${getpid()}`);
  descendants = raise(family.children);
  console.log(`${family.name} has ${descendants} descendants`);
}
