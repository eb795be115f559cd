import { Icon, type IconName } from './icons.tsx';

export interface ToolButtonProps {
  icon: IconName;
  label: string;
  title?: string;
  /** Keeps its place and the focus all the same. */
  isDisabled?: boolean;
  /** Of a button that opens something. */
  isOpen?: boolean;
  onClick(): void;
}

/** A button of the second rank: a picture, with its words where there is room. */
export function ToolButton({ icon, label, title, isDisabled, isOpen, onClick }: ToolButtonProps) {
  return (
    <button
      type="button"
      class="wb-button wb-quiet"
      aria-label={label}
      aria-disabled={isDisabled}
      aria-expanded={isOpen}
      title={title ?? label}
      onClick={onClick}
    >
      <Icon name={icon} />
      <span class="wb-label">{label}</span>
    </button>
  );
}
