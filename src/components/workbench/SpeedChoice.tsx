import { changeSettings, SPEEDS, settings } from '../../lib/settings/settings.ts';
import { speedLabel } from '../settings/labels.ts';
import { useWorkbench } from './context.ts';

/** How fast the program's clock goes when it is run. */
export function SpeedChoice() {
  const { t } = useWorkbench();
  return (
    <label class="wb-speed">
      <span class="wb-hidden">{t('speed.label')}</span>
      <select
        value={String(settings.value.speed)}
        onChange={({ currentTarget }) => {
          changeSettings({ speed: currentTarget.value === 'none' ? 'none' : Number(currentTarget.value) });
        }}
      >
        {SPEEDS.map((choice) => (
          <option key={choice} value={String(choice)}>
            {speedLabel(choice, t)}
          </option>
        ))}
      </select>
    </label>
  );
}
