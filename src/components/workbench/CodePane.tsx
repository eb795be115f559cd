import type { ComponentChildren } from 'preact';
import { isWide } from '../../lib/media.ts';
import { choosePlace, standsBeside } from '../../lib/workbench/beside.ts';
import { openEditor } from '../../lib/workbench/open-editor.ts';
import { CodeView } from './CodeView.tsx';
import { useWorkbench } from './context.ts';
import { GivenCode } from './GivenCode.tsx';
import { Icon } from './icons.tsx';
import { MonacoEditor } from './MonacoEditor.tsx';
import { OutdatedNote } from './OutdatedNote.tsx';
import { PlainEditor } from './PlainEditor.tsx';
import { Problems } from './Problems.tsx';
import { SharedNote } from './SharedNote.tsx';
import { StorageNote } from './StorageNote.tsx';
import { TabHint } from './TabHint.tsx';
import { ToolButton } from './ToolButton.tsx';

/** The program: highlighted text until it is to be changed, an editor from then on. */
export function CodePane({ given, id }: { given: ComponentChildren; id: string }) {
  const workbench = useWorkbench();
  const { t, subject, source, editor, replay, chooser, shared } = workbench;
  const kind = editor.value;
  const isStatic = kind === 'static' || kind === 'loading';
  const isDraft = source.value !== subject.given;
  const isBeside = standsBeside(workbench);

  return (
    <div class="wb-code" data-editor={kind} id={`${id}-code-panel`}>
      <div class="wb-code-head">
        <span class="wb-file" translate={false}>
          {subject.file}
        </span>
        {isDraft && isStatic && shared.value === null && <span class="wb-draft">{t('editor.draft')}</span>}
        <span class="wb-space" />
        {isStatic && (
          <button
            type="button"
            class="wb-button wb-quiet"
            aria-disabled={kind === 'loading'}
            onClick={() => void openEditor(workbench)}
          >
            <Icon name="edit" />
            {kind === 'loading' ? t('busy.editor') : t('button.edit')}
          </button>
        )}
        {kind === 'monaco' && <TabHint />}
        {isBeside && (
          <ToolButton icon="beside" label={t('beside.back')} onClick={() => choosePlace(workbench, false)} />
        )}
        {!isBeside && isWide.value && !isStatic && (
          <ToolButton icon="beside" label={t('beside.put')} onClick={() => choosePlace(workbench, true)} />
        )}
      </div>
      <SharedNote />
      <OutdatedNote />
      <StorageNote />
      <div class="wb-code-body">
        {isStatic && (isDraft ? <CodeView /> : <GivenCode>{given}</GivenCode>)}
        {kind === 'monaco' && <MonacoEditor />}
        {kind === 'plain' && (replay.value === null && chooser.value === null ? <PlainEditor /> : <CodeView />)}
      </div>
      <Problems />
    </div>
  );
}
