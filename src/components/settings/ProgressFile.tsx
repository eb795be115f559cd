import { useState } from 'preact/hooks';
import { isDenied } from '../../lib/drafts/store.ts';
import type { Translate } from '../../lib/messages.ts';
import { BackupError } from '../../lib/progress/backup.ts';
import { exportAll, importAll } from '../../lib/progress/transfer.ts';

/** All drafts, answers and marks as one file, and back: what is newer stays, wherever it is. */
export function ProgressFile({ t }: { t: Translate }) {
  const [told, setTold] = useState('');

  const save = async (): Promise<void> => {
    const backup = await exportAll();
    const day = new Date(backup.savedAt).toISOString().slice(0, 10);
    const address = URL.createObjectURL(new Blob([JSON.stringify(backup, null, 2)], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `interleave-${day}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    setTold(t('progress.saved', { n: Object.keys(backup.work).length }));
  };
  const load = async (file: File): Promise<void> => {
    try {
      const { programs, passed } = await importAll(await file.text());
      setTold(t('progress.loaded', { programs, passed }));
    } catch (error) {
      if (!(error instanceof BackupError)) throw error;
      setTold(t(`progress.${error.reason}`));
    }
  };

  return (
    <section aria-labelledby="settings-progress">
      <h2 id="settings-progress">{t('progress.title')}</h2>
      <p>{t('progress.text')}</p>
      {isDenied.value && <p class="wb-failed">{t('progress.denied')}</p>}
      <div class="wb-row">
        <button type="button" class="wb-button wb-plainly" onClick={() => void save()}>
          {t('progress.save')}
        </button>
        <label class="wb-button wb-plainly wb-file-button">
          {t('progress.load')}
          <input
            type="file"
            accept="application/json,.json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              // The same file chosen once more has to be news again.
              if (file !== undefined) void load(file).then(() => (currentTarget.value = ''));
            }}
          />
        </label>
      </div>
      <p role="status">{told}</p>
    </section>
  );
}
