// The door of every npm script: `node scripts/setup.mjs [SCRIPT [ARGUMENT...]]`.
// Installs the dependencies when they are missing or do not match the lock file, then runs SCRIPT with the
// pinned Node. It runs in a fresh clone, so: plain JavaScript, built-ins only, any Node from 20 on.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const pinnedNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

const say = (line) => console.log(`[setup] ${line}`);

/** Why the dependencies cannot be used as they are, or undefined when they can. */
function whyInstall() {
  if (!existsSync(modules)) return 'the dependencies are not installed yet';
  const installedLock = join(modules, '.package-lock.json');
  if (!existsSync(installedLock)) return 'an earlier installation was not finished';
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages;
  for (const [path, entry] of Object.entries(wanted)) {
    // Optional packages of other platforms stay away; links have no version.
    if (!path.startsWith('node_modules/') || entry.optional || entry.devOptional || entry.link) continue;
    if (installed[path]?.version !== entry.version) {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return `${name} ${entry.version} is missing`;
    }
  }
  return existsSync(pinnedNode) ? undefined : 'the pinned Node is missing';
}

function install(reason) {
  say(`${reason}: running npm ci`);
  const started = Date.now();
  const npm = process.env.npm_execpath;
  // Under Node 20 npm warns about packages that want a newer Node; they get the pinned one.
  const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund'];
  const result =
    npm?.endsWith('.js') && existsSync(npm)
      ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
      : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.error || result.status !== 0) {
    say(
      `npm ci failed${result.error ? `: ${result.error.message}` : ''}. Its messages are above; once fixed, run the same command again.`,
    );
    process.exit(result.status || 1);
  }
  if (!existsSync(pinnedNode)) {
    say(
      'the package `node` did not bring its program: npm must be allowed to run install scripts (`npm config get ignore-scripts` should say false).',
    );
    process.exit(1);
  }
  say(`dependencies installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) {
  say(
    `Node ${process.versions.node} is too old to begin with: install Node 20 or later. (The scripts themselves then use the pinned Node.)`,
  );
  process.exit(1);
}

const reason = whyInstall();
if (reason !== undefined) install(reason);

const [script, ...args] = process.argv.slice(2);
if (script !== undefined) {
  const path = [dirname(pinnedNode), join(modules, '.bin'), process.env.PATH].join(delimiter);
  const child = spawn(pinnedNode, [join(root, script), ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal === null ? code : 128 + constants.signals[signal]));
}
