import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import type { Assignment } from '../assignment.ts';
import { readAssignment } from '../assignment.ts';
import { EXPORTERS } from '../exporters/index.ts';
import { fragmentOf, textOfFragment } from '../link.ts';
import { uuidOf } from './autograders.ts';
import { KITS } from './index.ts';
import type { Kit, KitContext } from './kit.ts';
import { zipOf } from './zip.ts';

const assignment: Assignment = {
  version: 1,
  id: 'locks',
  title: `Locks & <first> 'week' "1" 第一周`,
  due: '2026-12-01T18:00:00+01:00',
  exercises: [{ id: '10-lock/counter-to-zero', points: 20 }, { id: '09-gil/lose-an-update' }],
};
const context: KitContext = {
  assignment,
  exercises: [
    {
      id: '10-lock/counter-to-zero',
      title: 'Counter | zero',
      points: 20,
      ending: 'ts',
      starter: 'a',
      brief: 'Do <b>it</b>.\n',
    },
    { id: '09-gil/lose-an-update', title: 'Lose', points: 5, ending: 'json', starter: '{}\n', brief: 'Lose.' },
  ],
  language: 'en',
  repository: `https://git.example.org/it's.git`,
  site: 'https://course.example.org/threads',
};

const shown = (kit: Kit): string =>
  Object.keys(kit)
    .sort()
    .map((path) => `=== ${path}${kit[path]?.executable ? ' (executable)' : ''}\n${kit[path]?.text}`)
    .join('\n');
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const textOf = (kit: Kit, path: string): string => (kit[path] as Kit[string]).text;
const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe.each(Object.keys(KITS))('the kit for %s', (place) => {
  const kit = (KITS[place] as (typeof KITS)[string])(context);
  const chinese = (KITS[place] as (typeof KITS)[string])({ ...context, language: 'zh-cn', repository: null });

  test('is the one that was looked at', async () => {
    await expect(shown(kit)).toMatchFileSnapshot(`golden/${place}.txt`);
  });

  test('is the same archive, byte for byte, in every time zone', () => {
    process.env['TZ'] = 'Asia/Tokyo';
    const there = hash(zipOf(kit));
    process.env['TZ'] = 'America/New_York';
    expect(hash(zipOf(kit))).toBe(there);
    const files = unzipSync(zipOf(kit));
    expect(Object.keys(files)).toEqual(Object.keys(kit).sort());
    expect(
      new TextDecoder().decode(files['assignment.json'] ?? new TextEncoder().encode(textOf(kit, pathOf(kit)))),
    ).toBe(`${JSON.stringify(assignment, null, 2)}\n`);
  });

  test('has scripts that a shell can read', () => {
    for (const [path, { text }] of Object.entries(kit)) {
      const shell = /^#!.*\b(ba)?sh\n/.exec(text)?.[1] === 'ba' ? 'bash' : 'sh';
      if (!text.startsWith('#!') || path.endsWith('.py')) continue;
      expect(() => execFileSync(shell, ['-n'], { input: text, stdio: ['pipe', 'pipe', 'pipe'] }), path).not.toThrow();
    }
  });

  test('grades an assignment that is sound, into forms that there are', () => {
    const known = assignment.exercises.map(({ id }) => id);
    expect(readAssignment(textOf(kit, pathOf(kit)), known).ok).toBe(true);
    const formats = [...shown(kit).matchAll(/--export",? "?([a-z0-9-]+)=|--export ([a-z0-9-]+)=/g)].map(
      ([, quoted, plain]) => quoted ?? plain,
    );
    if (place !== 'scorm') expect(formats.length).toBeGreaterThan(0);
    for (const format of formats) expect(EXPORTERS).toHaveProperty([format as string]);
  });

  test('speaks the language that was asked for', () => {
    expect(textOf(chinese, 'README.md')).toContain('给布置作业的人');
  });
});

const pathOf = (kit: Kit): string => Object.keys(kit).find((path) => path.endsWith('assignment.json')) as string;

describe('what each place asks for', () => {
  const make = (place: string) => (KITS[place] as (typeof KITS)[string])(context);

  test('Gradescope: setup.sh and run_autograder at the root, both to be run', () => {
    const kit = make('gradescope');
    expect([kit['setup.sh']?.executable, kit['run_autograder']?.executable]).toEqual([true, true]);
    expect(textOf(kit, 'run_autograder')).toContain('gradescope=/autograder/results/results.json');
    const modes = modesOf(zipOf(kit));
    expect(modes['run_autograder']).toBe(0o100755);
    expect(modes['README.md']).toBe(0o100644);
  });

  test('PrairieLearn: a question of version 3 with a UUID, whose grader writes to /grade/results', () => {
    const kit = make('prairielearn');
    const info = JSON.parse(textOf(kit, 'questions/locks/info.json'));
    expect(info).toMatchObject({ type: 'v3', gradingMethod: 'External', externalGradingOptions: { enabled: true } });
    expect(info.uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuidOf('a')).not.toBe(uuidOf('b'));
    expect(textOf(kit, 'questions/locks/tests/grade.sh')).toContain('prairielearn=/grade/results/results.json');
    const page = textOf(kit, 'questions/locks/question.html');
    expect(page).toContain('file-name="10-lock/counter-to-zero.ts"');
    expect(page).not.toContain('<b>');
  });

  test('Classroom 50: an autograder.py in the folder of the assignment, that starts the command', () => {
    expect(textOf(make('classroom50'), 'autograders/locks/autograder.py')).toContain('classroom50=');
  });

  test('SCORM 1.2: a manifest at the root with one item, whose files are all there', () => {
    const kit = make('scorm');
    const manifest = textOf(kit, 'imsmanifest.xml');
    expect(manifest).toContain('<schema>ADL SCORM</schema>');
    expect(manifest).toContain('<schemaversion>1.2</schemaversion>');
    expect(manifest).toContain('adlcp:scormtype="sco"');
    for (const [, file] of manifest.matchAll(/<file href="([^"]+)"/g)) expect(kit).toHaveProperty([file as string]);
    expect(manifest).not.toContain(`& <first>`);
    expect(() => (KITS['scorm'] as (typeof KITS)[string])({ ...context, site: null })).toThrow(/site/);
    expect(textOf(kit, 'data.js')).toContain('https://course.example.org/threads/assignment/#a=');
  });

  test('without an address of the course, scripts say what is missing', () => {
    const kit = (KITS['gradescope'] as (typeof KITS)[string])({ ...context, repository: null });
    const run = () =>
      execFileSync('sh', ['-s', '/none'], {
        input: textOf(kit, 'fetch-course.sh'),
        env: { PATH: process.env['PATH'] },
        stdio: 'pipe',
      });
    expect(run).toThrow(/INTERLEAVE_REPOSITORY is not set/);
  });
});

describe('an assignment in a link', () => {
  test('comes out as it went in', () => {
    const fragment = fragmentOf(assignment);
    expect(fragment).toMatch(/^#a=[\w-]+$/);
    expect(JSON.parse(textOfFragment(fragment) as string)).toEqual(assignment);
  });

  test.each(['', '#a', '#a=%%%', '#a=_w', '#b=e30', `#a=${btoa('\xff\xfe')}`])('%j carries none', (fragment) => {
    expect(textOfFragment(fragment)).toBeNull();
  });
});

/** Modes of an archive's entries, from its central directory. */
function modesOf(zip: Uint8Array): Record<string, number> {
  const view = Buffer.from(zip);
  const modes: Record<string, number> = {};
  for (let at = view.readUInt32LE(view.length - 6); view.readUInt32LE(at) === 0x02014b50; ) {
    const [name, extra, comment] = [view.readUInt16LE(at + 28), view.readUInt16LE(at + 30), view.readUInt16LE(at + 32)];
    modes[view.toString('utf8', at + 46, at + 46 + name)] = view.readUInt32LE(at + 38) >>> 16;
    at += 46 + name + extra + comment;
  }
  return modes;
}
