import type { Translate } from '../../lib/messages.ts';
import type { Settings, Speed } from '../../lib/settings/settings.ts';

export function speedLabel(speed: Speed, t: Translate): string {
  if (speed === 'none') return t('speed.none');
  return speed === 1 ? t('speed.real') : t('speed.faster', { factor: speed });
}

/** What of a machine is not as the program has it, in a few words; empty where nothing is. */
export function machineLabel({ gil, cores, seed }: Settings, t: Translate): string {
  const parts = [
    gil === 'given' ? '' : t(`settings.gilNow.${gil}`),
    cores === 'given' ? '' : t('settings.coresNow', { n: cores }),
    seed === null ? '' : t('settings.seedNow', { seed: String(seed) }),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
