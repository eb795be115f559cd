import { family } from 'exercise';
import { getpid, getppid } from 'os';

interface Person {
  name: string;
  children: Person[];
}

export let descendants = 0;

function live(person: Person): number {
  console.log(`${person.name}: process ${getpid()}, child of ${getppid()}`);
  return raise(person.children);
}

function raise(children: Person[]): number {
  return children.reduce((sum, child) => sum + 1 + live(child), 0);
}

if (import.meta.main) {
  console.log(`${family.name}: process ${getpid()}`);
  descendants = raise(family.children);
  console.log(`${family.name} has ${descendants} descendants`);
}
