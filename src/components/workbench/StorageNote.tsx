import { isDenied } from '../../lib/drafts/store.ts';
import { useWorkbench } from './context.ts';

/** Says that the browser keeps nothing, once there is something to lose. */
export function StorageNote() {
  const { t, source, subject, shared } = useWorkbench();
  if (!isDenied.value || shared.value !== null || source.value === subject.given) return null;
  return (
    <p class="wb-note-bar" role="status">
      {t('storage.denied')}
    </p>
  );
}
