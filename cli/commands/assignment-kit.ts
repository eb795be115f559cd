import { writeFile } from 'node:fs/promises';
import { KITS, NEEDS_SITE } from '../../classroom/kits/index.ts';
import type { KitContext, KitExercise } from '../../classroom/kits/kit.ts';
import { zipOf } from '../../classroom/kits/zip.ts';
import { translateComments } from '../../graders/comments.ts';
import { answerEnding } from '../../graders/exercise.ts';
import { loadAssignment } from '../classroom/read-assignment.ts';
import type { Command, Invocation } from '../command.ts';
import { findExercise } from '../exercises.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { fileError } from '../file-error.ts';
import { printJson } from '../print/json.ts';
import { say } from '../texts.ts';
import { UsageError } from '../usage-error.ts';

export const assignmentKit: Command = {
  name: 'assignment kit',
  positionals: [{ name: 'FILE' }],
  flags: [
    { name: 'for', kind: 'choice', choices: Object.keys(KITS) },
    { name: 'out', kind: 'text', value: 'FILE' },
    { name: 'from', kind: 'text', value: 'ADDRESS' },
    { name: 'site', kind: 'text', value: 'ADDRESS' },
  ],
  run: writeKit,
};

async function writeKit(invocation: Invocation): Promise<ExitStatus> {
  const { positionals, flags, terminal, language, json } = invocation;
  const place = flags['for'] as string | undefined;
  if (place === undefined) throw new UsageError('usage.missing', { command: 'assignment kit', what: '--for' });
  const site = siteOf(flags['site'] as string | undefined);
  if (site === null && NEEDS_SITE.has(place)) throw new UsageError('usage.kit-site', { place });
  const assignment = await loadAssignment(positionals[0] as string, invocation);
  if (assignment === null) return EXIT.usage;
  const exercises = await Promise.all(
    assignment.exercises.map(async ({ id, points }): Promise<KitExercise> => {
      const { exercise } = await findExercise(id);
      const { manifest, starter, comments, brief } = exercise;
      return {
        id,
        title: manifest.title[language],
        points: points ?? manifest.points,
        ending: answerEnding(manifest.kind),
        starter: translateComments(starter, language === 'zh-cn' ? comments['zh-cn'] : {}),
        brief: brief[language],
      };
    }),
  );
  const context: KitContext = {
    assignment,
    exercises,
    language,
    repository: (flags['from'] as string | undefined) ?? null,
    site,
  };
  const kit = (KITS[place] as (typeof KITS)[string])(context);
  const file = (flags['out'] as string | undefined) ?? `${assignment.id}-${place}.zip`;
  await writeFile(file, zipOf(kit)).catch((error: unknown) => {
    throw fileError('unwritable', file, error);
  });
  if (json) terminal.out(printJson({ version: 1, file, files: Object.keys(kit).sort() }));
  else {
    terminal.out(say(language, 'written', { file }));
    for (const path of Object.keys(kit).sort()) terminal.out(`  ${path}`);
  }
  return EXIT.fine;
}

function siteOf(given: string | undefined): string | null {
  if (given === undefined) return null;
  if (!/^https?:$/.test(URL.parse(given)?.protocol ?? '')) throw new UsageError('usage.flag-site', { given });
  return given;
}
