import { Event, Thread } from 'threading';

const ready = new Event();

function watch() {
  while (!ready.isSet()) {}
}

const watcher = new Thread({ target: watch, name: 'Ann' });
watcher.start();
watcher.join();
