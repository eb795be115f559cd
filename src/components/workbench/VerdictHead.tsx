import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Badge, type Tone } from './Badge.tsx';
import type { IconName } from './icons.tsx';

export interface VerdictHeadProps {
  badge: { icon: IconName; tone: Tone };
  title: string;
  /** Whether it is the last word: only that is gone to. */
  isFinal?: boolean;
  /** What changes with each verdict. */
  verdict: unknown;
  children?: ComponentChildren;
}

/** The one line that a verdict comes to; what was asked for has come, so the focus goes there. */
export function VerdictHead({ badge, title, isFinal = true, verdict, children }: VerdictHeadProps) {
  const head = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (!isFinal) return;
    // Nobody is torn away from typing.
    const active = document.activeElement;
    const isTyping = active?.matches('textarea, input, [contenteditable], .monaco-editor *') ?? false;
    if (!isTyping) head.current?.focus({ preventScroll: true });
    head.current?.closest('section')?.scrollIntoView({ block: 'nearest' });
  }, [verdict, isFinal]);

  return (
    <div class="wb-verdict-head">
      <Badge {...badge} large />
      <h4 class="wb-headline" tabIndex={-1} ref={head}>
        {title}
      </h4>
      {children}
    </div>
  );
}
