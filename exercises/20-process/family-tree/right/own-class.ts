import { family } from 'exercise';
import { Process } from 'multiprocessing';
import { getpid, getppid } from 'os';
import { exit } from 'sys';

interface Person {
  name: string;
  children: Person[];
}

export let descendants = 0;

class Relative extends Process {
  children: Person[];

  constructor({ name, children }: Person) {
    super({ name });
    this.children = children;
  }

  override run() {
    console.log(`${this.name}: process ${getpid()}, child of ${getppid()}`);
    exit(raise(this.children));
  }
}

function raise(children: Person[]): number {
  const relatives = children.map((child) => new Relative(child));
  for (const relative of relatives) relative.start();
  for (const relative of relatives) relative.join();
  return relatives.reduce((sum, relative) => sum + 1 + relative.exitcode!, 0);
}

if (import.meta.main) {
  console.log(`${family.name}: process ${getpid()}`);
  descendants = raise(family.children);
  console.log(`${family.name} has ${descendants} descendants`);
}
