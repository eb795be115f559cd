import { family } from 'exercise';
import { Process } from 'multiprocessing';
import { getpid, getppid } from 'os';
import { exit } from 'sys';

interface Person {
  name: string;
  children: Person[];
}

export let descendants = 0;

function everybody(children: Person[]): Person[] {
  return children.flatMap((child) => [child, ...everybody(child.children)]);
}

function live(person: Person) {
  console.log(`${person.name}: process ${getpid()}, child of ${getppid()}`);
  exit(everybody(person.children).length);
}

if (import.meta.main) {
  console.log(`${family.name}: process ${getpid()}`);
  for (const person of everybody(family.children)) {
    const process = new Process({ target: live, args: [person] });
    process.start();
    process.join();
    descendants += 1;
  }
  console.log(`${family.name} has ${descendants} descendants`);
}
