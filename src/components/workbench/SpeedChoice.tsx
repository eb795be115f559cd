import type { Speed } from '../../lib/workbench/state.ts';
import { useWorkbench } from './context.ts';

const SPEEDS: readonly Speed[] = [1, 10, 'none'];

/** How fast the program's clock goes when it is run. */
export function SpeedChoice() {
  const { t, speed } = useWorkbench();
  const label = (choice: Speed): string => {
    if (choice === 'none') return t('speed.none');
    return choice === 1 ? t('speed.real') : t('speed.faster', { factor: choice });
  };
  return (
    <label class="wb-speed">
      <span class="wb-hidden">{t('speed.label')}</span>
      <select
        value={String(speed.value)}
        onChange={({ currentTarget }) => {
          speed.value = currentTarget.value === 'none' ? 'none' : Number(currentTarget.value);
        }}
      >
        {SPEEDS.map((choice) => (
          <option key={choice} value={String(choice)}>
            {label(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}
