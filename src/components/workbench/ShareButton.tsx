import { useState } from 'preact/hooks';
import type { Shared } from '../../lib/share/link.ts';
import { useWorkbench } from './context.ts';
import { Icon } from './icons.tsx';

export interface ShareButtonProps {
  label: string;
  /** The program, and the schedule that goes along, as they stand when the button is pressed. */
  what(): Shared;
  /** A picture alone, the words for screen readers. */
  brief?: boolean;
}

/** Copies a link that opens this program, and the schedule with it; where the clipboard is refused, it shows the link. */
export function ShareButton({ label, what, brief = false }: ShareButtonProps) {
  const { t, subject, announcement } = useWorkbench();
  const [link, setLink] = useState<string | null>(null);
  const [isCopied, setCopied] = useState(false);

  const share = async (): Promise<void> => {
    const { writeLink } = await import('../../lib/share/link.ts');
    const fragment = await writeLink(subject.id, what());
    const address = location.href.replace(/#.*$/, '') + fragment;
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
      announcement.value = t('share.copied');
      setTimeout(() => setCopied(false), 2000);
    } catch {
      setLink(address);
    }
  };

  return (
    <>
      <button
        type="button"
        class={brief ? 'wb-button wb-quiet wb-brief-button' : 'wb-button wb-quiet'}
        aria-label={label}
        title={label}
        onClick={() => void share()}
      >
        <Icon name={isCopied ? 'pass' : 'share'} />
        <span class={brief ? 'wb-label' : undefined}>{isCopied ? t('share.copied') : t('share.short')}</span>
      </button>
      {link !== null && (
        <input
          class="wb-link"
          readOnly
          value={link}
          aria-label={t('share.link')}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
    </>
  );
}
