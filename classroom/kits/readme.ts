import { sayClassroom } from '../text.ts';
import { type KitContext, type KitFile, maxPoints } from './kit.ts';

/** What is asked and what to do with the kit, in the reader's language. */
export function readme(place: string, context: KitContext): KitFile {
  const { assignment, exercises, language, repository, site } = context;
  const say = (code: string, args: Record<string, string | number> = {}) =>
    sayClassroom(language, { code: `kit.${code}`, args });
  const lines = [
    `# ${assignment.title.replaceAll(/[\r\n]+/g, ' ')}`,
    '',
    say('points', { points: maxPoints(context) }),
    ...(assignment.due === undefined ? [] : [say('due', { due: assignment.due })]),
    ...(assignment.hints === false ? [say('no-hints')] : []),
    ...(site === null ? [] : ['', say('site', { site })]),
    '',
    `| ${say('exercise')} | ${say('file')} | ${say('worth')} |`,
    '| --- | --- | --- |',
    ...exercises.map(
      ({ id, title, ending, points }) => `| ${title.replaceAll('|', '\\|')} | \`${id}.${ending}\` | ${points} |`,
    ),
    '',
    `## ${say('setting-up')}`,
    '',
    say(`place.${place}`, { id: assignment.id }),
    ...(place === 'scorm'
      ? []
      : ['', say(repository === null ? 'repository' : 'repository-set', { repository: repository ?? '' })]),
    '',
    say('trust'),
    '',
  ];
  return { text: lines.join('\n') };
}
