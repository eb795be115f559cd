// `npm run bench`: how fast the engine is, each figure beside its goal. `npm run bench -- lastzero memory` takes
// some of the parts: searches by the names of their programs, `threads`, `depth`, `memory`, `overhead`, `compile`,
// `verdicts`, `chromium`, `class` (maybe with a number of answers), and what `process-rows.ts` lists.
import { say } from '../scripts/terminal.ts';
import { benchBrowserProcesses } from './browser-processes.ts';
import { benchClass } from './class.ts';
import { compileTime } from './compile-time.ts';
import { resumeCost } from './floor.ts';
import { REPETITIONS } from './measure.ts';
import { memory } from './memory.ts';
import { overhead } from './overhead.ts';
import { benchProcesses } from './processes.ts';
import { ROWS } from './rows.ts';
import { deepSwitches, manyThreads } from './runs.ts';
import { search } from './searches.ts';
import { verdicts } from './verdicts.ts';

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  threads: manyThreads,
  depth: deepSwitches,
  memory,
  overhead,
  compile: compileTime,
  verdicts,
};

const words = process.argv.slice(2);
const isWanted = (name: string) => words.length === 0 || words.some((word) => name.startsWith(word));

const floor = resumeCost();
say('bench', `resuming a bare generator takes ${floor.toFixed(0)} ns here; times are the median of ${REPETITIONS}`);
let wrong = 0;
for (const row of ROWS) if (isWanted(row.program.name) && !(await search(row, floor))) wrong++;
for (const [name, part] of Object.entries(PARTS)) if (isWanted(name)) await part();
wrong += await benchProcesses(words);
if (isWanted('chromium')) wrong += await benchBrowserProcesses();
if (isWanted('class')) wrong += await benchClass(Number(words[words.indexOf('class') + 1]) || undefined);
process.exitCode = wrong === 0 ? 0 : 1;
