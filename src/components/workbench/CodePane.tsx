import type { ComponentChildren } from 'preact';
import { openEditor } from '../../lib/workbench/open-editor.ts';
import { CodeView } from './CodeView.tsx';
import { useWorkbench } from './context.ts';
import { GivenCode } from './GivenCode.tsx';
import { Icon } from './icons.tsx';
import { MonacoEditor } from './MonacoEditor.tsx';
import { PlainEditor } from './PlainEditor.tsx';
import { Problems } from './Problems.tsx';
import { TabHint } from './TabHint.tsx';

/** The program: highlighted text until it is to be changed, an editor from then on. */
export function CodePane({ given }: { given: ComponentChildren }) {
  const workbench = useWorkbench();
  const { t, subject, source, editor, replay, chooser } = workbench;
  const kind = editor.value;
  const isStatic = kind === 'static' || kind === 'loading';
  const isDraft = source.value !== subject.given;

  return (
    <div class="wb-code" data-editor={kind}>
      <div class="wb-code-head">
        <span class="wb-file" translate={false}>
          {subject.file}
        </span>
        {isDraft && isStatic && <span class="wb-draft">{t('editor.draft')}</span>}
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
      </div>
      <div class="wb-code-body">
        {isStatic && (isDraft ? <CodeView /> : <GivenCode>{given}</GivenCode>)}
        {kind === 'monaco' && <MonacoEditor />}
        {kind === 'plain' && (replay.value === null && chooser.value === null ? <PlainEditor /> : <CodeView />)}
      </div>
      <Problems />
    </div>
  );
}
