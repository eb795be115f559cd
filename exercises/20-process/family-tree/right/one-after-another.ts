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
  let count = 0;
  for (const child of children) {
    const process = new Process({ target: live, args: [child], name: child.name });
    process.start();
    process.join();
    count += 1 + (process.exitcode ?? 0);
  }
  return count;
}

function live(person: Person) {
  console.log(`${person.name}: process ${getpid()}, child of ${getppid()}`);
  exit(raise(person.children));
}

if (import.meta.main) {
  console.log(`${family.name}: process ${getpid()}`);
  descendants = raise(family.children);
  console.log(`${family.name} has ${descendants} descendants`);
}
