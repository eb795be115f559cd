import { useEffect, useRef, useState } from 'preact/hooks';
import { createDiff } from '../../lib/editor/create-diff.ts';
import { loadEditor, prefersPlainEditor } from '../../lib/editor/load.ts';
import { CodeListing } from './CodeListing.tsx';
import { useWorkbench } from './context.ts';

export interface DiffPaneProps {
  before: { label: string; text: string };
  after: { label: string; text: string };
}

/**
 * Two programs side by side with their differences, neither of which can be changed here. Where the large editor is
 * not wanted or cannot be had, the second one alone: the first stands in the workbench.
 */
export function DiffPane({ before, after }: DiffPaneProps) {
  const { t, language } = useWorkbench();
  const box = useRef<HTMLDivElement>(null);
  const [isPlain, setPlain] = useState(prefersPlainEditor);

  useEffect(() => {
    if (isPlain) return;
    let dispose: (() => void) | undefined;
    let isGone = false;
    loadEditor(language).then(
      () => {
        if (!isGone && box.current !== null) dispose = createDiff(box.current, before, after, language);
      },
      () => setPlain(true),
    );
    return () => {
      isGone = true;
      dispose?.();
    };
  }, [isPlain, before.text, after.text]);

  return (
    <div class="wb-diff">
      <div class="wb-diff-names">
        {!isPlain && <span>{before.label}</span>}
        <span>{after.label}</span>
      </div>
      {isPlain ? (
        <CodeListing source={after.text} label={after.label} />
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a field set is for the fields of a form
        <div class="wb-diff-box" ref={box} role="group" aria-label={t('diff.label')} translate={false} />
      )}
    </div>
  );
}
