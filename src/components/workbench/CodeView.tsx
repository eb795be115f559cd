import { currentPlace } from '../../lib/workbench/current-place.ts';
import { openEditor } from '../../lib/workbench/open-editor.ts';
import { CodeListing } from './CodeListing.tsx';
import { useWorkbench } from './context.ts';

/** The program as it stands, to be read: a draft before the editor is opened, the plain editor's while stepping. */
export function CodeView() {
  const workbench = useWorkbench();
  const { t, subject, source } = workbench;
  return (
    <CodeListing
      source={source.value}
      label={t('editor.read', { name: subject.file })}
      current={currentPlace(workbench)?.line}
      // Marking text to copy it is no wish to edit.
      onLine={(line) => {
        if (getSelection()?.isCollapsed !== false) void openEditor(workbench, line);
      }}
    />
  );
}
