import { family } from 'exercise';
import { getpid } from 'os';

interface Person {
  name: string;
  children: Person[];
}

export let descendants = 0;

function live(person: Person) {
  // TODO: who am I, and whose child? Then a process for each of my own children
  // TODO: my exit code is the number of my descendants
}

if (import.meta.main) {
  console.log(`${family.name}: process ${getpid()}`);
  // TODO: a process for each child, and what do their exit codes say?
  console.log(`${family.name} has ${descendants} descendants`);
}
