import { family } from 'exercise';
import { Process } from 'multiprocessing';
import { getpid, getppid } from 'os';

interface Person {
  name: string;
  children: Person[];
}

export let descendants = 0;

function raise(children: Person[]) {
  const processes = children.map((child) => new Process({ target: live, args: [child] }));
  for (const process of processes) process.start();
  for (const process of processes) {
    process.join();
    descendants += 1;
  }
}

function live(person: Person) {
  console.log(`${person.name}: process ${getpid()}, child of ${getppid()}`);
  raise(person.children);
}

if (import.meta.main) {
  console.log(`${family.name}: process ${getpid()}`);
  raise(family.children);
  console.log(`${family.name} has ${descendants} descendants`);
}
