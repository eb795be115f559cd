import { mergeKept } from '../drafts/kept.ts';
import { allKept, changeKept } from '../drafts/store.ts';
import { changeSettings, DEFAULTS, readSettings, settings } from '../settings/settings.ts';
import { recall, recallKeys, remember } from '../storage.ts';
import { type Answer, type Backup, mergeBackups, parseBackup } from './backup.ts';
import { markPassed, passedExercises } from './passed.ts';
import { keepPlace, readPlace } from './place.ts';

/** Everything that is kept here. */
export async function exportAll(): Promise<Backup> {
  return {
    format: 'interleave-progress',
    version: 1,
    savedAt: Date.now(),
    work: Object.fromEntries(await allKept()),
    passed: passedExercises(),
    answers: Object.fromEntries(recallKeys('predict:').flatMap((key) => answerAt(`predict:${key}`))),
    settings: settings.value,
    place: readPlace(),
  };
}

/**
 * Merges a file into what is kept here, and returns how many programs it has changed. Throws a `BackupError`, and
 * changes nothing, where the file cannot be read.
 */
export async function importAll(text: string): Promise<{ programs: number; passed: number }> {
  const file = parseBackup(text, readSettings);
  const here = await exportAll();
  const merged = mergeBackups(here, file);
  let programs = 0;
  for (const [name, work] of Object.entries(merged.work)) {
    if (JSON.stringify(work) === JSON.stringify(here.work[name])) continue;
    programs += 1;
    // Another tab may have changed it meanwhile.
    await changeKept(name, (kept) => mergeKept(kept, work));
  }
  for (const id of merged.passed) markPassed(id);
  for (const [key, answer] of Object.entries(merged.answers)) {
    if (key.startsWith('predict:')) remember(key, JSON.stringify(answer));
  }
  if (merged.place !== null) keepPlace(merged.place);
  // Settings belong to the machine that one sits at, but for one where nothing has been set yet.
  if (JSON.stringify(here.settings) === JSON.stringify(DEFAULTS)) changeSettings(file.settings);
  return { programs, passed: merged.passed.length - here.passed.length };
}

function answerAt(key: string): [string, Answer][] {
  try {
    return [[key, JSON.parse(recall(key) ?? '') as Answer]];
  } catch {
    return [];
  }
}
