import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { hashOf } from '../../engine/compile/hash.ts';
import { readdressSchedule } from '../../engine/explore/schedule.ts';
import { createNodeSandbox } from '../../engine/sandbox/node-host.ts';
import { compileFiles } from '../../graders/node/compile-files.ts';
import { localiseComments } from '../../src/components/lesson/localise-comments.ts';
import { filesBelow } from '../../src/integrations/files-below.ts';
import { predictionsOf } from '../../src/integrations/predictions.ts';

/** The questions of all lessons, explored for real. */

const CONTENT = fileURLToPath(new URL('../../src/content/', import.meta.url));
const files = await filesBelow(join(CONTENT, 'predict'));

const sandbox = createNodeSandbox();
afterAll(() => sandbox.close());

/** The program as the Chinese page shows it. */
async function chineseSource(program: string): Promise<string> {
  const path = join(CONTENT, 'programs', program);
  const dictionary = await readFile(`${path}.comments.zh-cn.json`, 'utf8').catch(() => '{}');
  return localiseComments((await readFile(`${path}.ts`, 'utf8')).trimEnd(), JSON.parse(dictionary));
}

describe.each(files.map((file) => [file.slice(CONTENT.length), file]))('%s', (_name, file) => {
  test('has a key, and schedules that can be shown in both languages', { timeout: 60_000 }, async () => {
    const [prediction] = Object.values(await predictionsOf(file));
    const { question, key } = prediction!;
    const source = await chineseSource(question.program);
    const main = `${basename(question.program)}.ts`;
    const replays = Object.values(key.options).flatMap(({ replay }) => replay ?? []);
    expect(replays.length).toBeGreaterThan(0);
    for (const replay of replays) {
      const compiled = await compileFiles({ [main]: source }, 'recorded', Object.keys(replay.parameters ?? {}));
      if (!compiled.ok) throw new Error(JSON.stringify(compiled.diagnostics));
      const schedule = readdressSchedule(replay.schedule!, hashOf([[main, source]]));
      const answer = await sandbox.request({
        type: 'trace',
        program: compiled.program,
        options: { ...replay, schedule },
      });
      expect(answer).toMatchObject({ ok: true });
    }
  });
});

test('a file that cannot be read is named', async () => {
  const file = join(CONTENT, 'glossary.json');
  await expect(predictionsOf(file)).rejects.toThrow(/^src\/content\/glossary\.json cannot be read/);
});
