/** Guests for Node that have been taken over: scripts that have Node's own powers, as if nothing had been removed. */

/** `answer` serves a request; `port` is what an honest guest has. */
function guest(answer: string): string {
  return `'use strict';
    const port = globalThis.interleavePort;
    const node = (name) => process.getBuiltinModule('node:' + name);
    const send = (message) => port.send(typeof message === 'string' ? message : JSON.stringify(message));
    const print = (id, text) => send({ type: 'output', id, lines: [{ process: 0, thread: 'MainThread', text: String(text), time: 0 }] });
    const finish = (id) => send({
      type: 'result', id, result: {
        version: 1, status: 'finished', exports: {}, output: [], elapsed: 0, exitCode: 0, findings: [], schedule: '', steps: 0,
      },
    });
    port.listen(async (text) => {
      const message = JSON.parse(text);
      const { type, id } = message;
      if (type === 'ping') send({ type: 'pong', id });
      else { ${answer} }
    });
    send({ type: 'ready' });`;
}

export interface Surroundings {
  /** A file that can be read outside. */
  file: string;
  /** A loopback port on which somebody listens. */
  port: number;
  /** The host's process. */
  pid: number;
}

/** Tries what Node can do to its surroundings; prints what succeeds. */
export function explorer({ file, port, pid }: Surroundings): string {
  return guest(`
    const ways = {
      'reading a file': () => node('fs').readFileSync(${JSON.stringify(file)}),
      'listing a folder': () => node('fs').readdirSync('/'),
      'writing a file': () => node('fs').writeFileSync(${JSON.stringify(`${file}.new`)}, 'x'),
      'reading /proc': () => node('fs').readFileSync('/proc/self/environ'),
      'a file through a promise': () => node('fs/promises').readFile(${JSON.stringify(file)}),
      'opening a file as a stream': () => new Promise((resolve, reject) =>
        node('fs').createReadStream(${JSON.stringify(file)}).on('data', resolve).on('error', reject)),
      'a child process': () => { if (node('child_process').spawnSync('true').error) throw new Error(); },
      'a worker': () => new (node('worker_threads').Worker)('1', { eval: true }),
      'an addon': () => process.dlopen({ exports: {} }, ${JSON.stringify(file)}),
      'eval': () => (0, eval)('1'),
      'the environment': () => { if (Object.keys(process.env).length === 0) throw new Error(); },
      'a module from a file': () => import(${JSON.stringify(file)}),
      'the inspector': () => node('inspector').open(0),
      'permission to read': () => { if (!process.permission.has('fs.read')) throw new Error(); },
      'a descriptor of the host': () => {
        const { fstatSync } = node('fs');
        for (let fd = 4; fd < 100; fd++) {
          let stat;
          try { stat = fstatSync(fd); } catch { continue; }
          if (stat.isFile() || stat.isDirectory()) return;
        }
        throw new Error();
      },
    };
    const outside = {
      'the network': () => new Promise((resolve, reject) =>
        node('net').connect(${port}, '127.0.0.1').on('connect', resolve).on('error', reject)),
      'the host process': () => process.kill(${pid}, 0),
      'the parent process': () => { if (process.ppid === 0) throw new Error(); process.kill(process.ppid, 0); },
    };
    for (const [name, way] of Object.entries(message.options.parameters?.outside ? outside : ways)) {
      try { await way(); print(id, name); } catch { /* refused */ }
    }
    finish(id);`);
}

/** Answers with `message`, JavaScript in which `id` is the number of the request. */
export function liar(message: string): string {
  return guest(`send(${message});`);
}

/** Runs `statement` and answers nothing. */
export function mute(statement: string): string {
  return guest(`${statement};`);
}
