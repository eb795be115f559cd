import { family } from 'exercise';
import { Process } from 'multiprocessing';
import { getpid, getppid } from 'os';
import { exit } from 'sys';

interface Person {
  name: string;
  children: Person[];
}

export let descendants = 0;

function raise(children: Person[]): number {
  const processes = children.map((child) => new Process({ target: live, args: [child, getppid()] }));
  for (const process of processes) process.start();
  let count = 0;
  for (const process of processes) {
    process.join();
    count += 1 + process.exitcode!;
  }
  return count;
}

function live(person: Person, parent: number) {
  console.log(`${person.name}: process ${getpid()}, child of ${parent}`);
  exit(raise(person.children));
}

if (import.meta.main) {
  console.log(`${family.name}: process ${getpid()}`);
  descendants = raise(family.children);
  console.log(`${family.name} has ${descendants} descendants`);
}
