import { useEffect, useRef } from 'preact/hooks';
import { useWorkbench } from './context.ts';

/** A text area, for phones and wherever the large editor cannot be had. Tab moves on, as everywhere. */
export function PlainEditor() {
  const { t, subject, source, caret } = useWorkbench();
  const area = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    const element = area.current;
    const line = caret.peek();
    if (element === null || line === null) return;
    const start =
      source
        .peek()
        .split('\n', line - 1)
        .join('\n').length + (line > 1 ? 1 : 0);
    element.focus({ preventScroll: true });
    element.setSelectionRange(start, start);
    caret.value = null;
  }, []);

  return (
    <textarea
      ref={area}
      class="wb-plain"
      translate={false}
      value={source.value}
      rows={Math.min(Math.max(source.value.split('\n').length, 6), 32)}
      aria-label={t('editor.label', { name: subject.file })}
      wrap="off"
      spellcheck={false}
      autocapitalize="off"
      autocomplete="off"
      autocorrect="off"
      onInput={(event) => {
        source.value = event.currentTarget.value;
      }}
    />
  );
}
