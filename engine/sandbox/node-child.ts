/**
 * The first thing the child process runs (`node -e`): it may read no file, so the guest comes over the pipe that
 * carries the messages. Bundled by itself; nothing of it is left on the global object.
 */
import { createFrameReader, frame } from './node-frame.ts';
import { openNodeWorker } from './node-open-worker.ts';
import { run } from './node-script.ts';
import type { Port } from './port.ts';

const PIPE = 3;

const { Socket } = process.getBuiltinModule('node:net');
const { exit } = process;

let receive: ((text: string) => void) | undefined;
let guest: string | undefined;

function start(text: string): void {
  const { token, limits, worker } = JSON.parse(text) as { token: string; limits: unknown; worker: string | null };
  const secret = Buffer.from(token, 'hex');
  const port: Port = {
    kind: 'host',
    limits,
    send: (message) => {
      socket.write(frame(message, secret));
    },
    listen: (listener) => {
      receive = listener;
    },
    evaluate: (code) => run(`'use strict'; (${code}\n)`, 'program'),
    openWorker: worker === null ? null : openNodeWorker(worker, guest as string),
  };
  (globalThis as { interleavePort?: Port }).interleavePort = port;
  run(guest as string, 'guest');
}

const socket = new Socket({ fd: PIPE, readable: true, writable: true });
const read = createFrameReader((text) => {
  if (receive !== undefined) receive(text);
  else if (guest === undefined) guest = text;
  else start(text);
});
socket.on('data', read);
// The parent is gone: nobody is left to answer.
socket.on('close', () => exit(1));
socket.on('error', () => exit(1));
