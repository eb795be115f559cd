import { visitors } from 'exercise';
import { Event, Thread } from 'threading';

export const reports: string[][] = [];
const bell = new Event();

function visit(stays: boolean) {
  if (stays) bell.wait();
}

class Visitor extends Thread {
  stays: boolean;

  constructor(name: string, stays: boolean) {
    super({ name });
    this.stays = stays;
  }

  override run() {
    visit(this.stays);
  }
}

const all: Visitor[] = [];
for (const [name, stays] of visitors) all.push(new Visitor(name, stays));
for (const visitor of all) visitor.start();

function callTheRoll() {
  reports.push(all.filter((visitor) => visitor.isAlive()).map((visitor) => visitor.name));
}

for (const visitor of all) {
  if (!visitor.stays) visitor.join();
}
callTheRoll();
bell.set();
for (const visitor of all) visitor.join();
callTheRoll();
