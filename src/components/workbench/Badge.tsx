import { Icon, type IconName } from './icons.tsx';

export type Tone = 'good' | 'bad' | 'warn' | 'plain';

/** A round picture of how something stands; the words beside it say the same. */
export function Badge({ icon, tone, large = false }: { icon: IconName; tone: Tone; large?: boolean }) {
  return (
    <span class={large ? 'wb-badge wb-badge-large' : 'wb-badge'} data-tone={tone}>
      <Icon name={icon} />
    </span>
  );
}
