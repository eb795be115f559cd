import { useId } from 'preact/hooks';
import type { Translate } from '../../lib/messages.ts';
import { CORES, changeSettings, isSeed, LARGEST_SEED, settings } from '../../lib/settings/settings.ts';
import { ChoiceField } from './ChoiceField.tsx';

/** The machine that Run imitates. Exploring and grading have rules of their own, and keep them. */
export function MachineFields({ t }: { t: Translate }) {
  const { gil, cores, seed } = settings.value;
  const id = useId();
  return (
    <>
      <ChoiceField
        label={t('settings.gil')}
        value={gil}
        options={(['given', 'on', 'off'] as const).map((key) => [key, t(`settings.gil.${key}`)])}
        onChoose={(value) => changeSettings({ gil: value as typeof gil })}
      />
      <ChoiceField
        label={t('settings.cores')}
        value={String(cores)}
        options={[['given', t('settings.cores.given')], ...CORES.map((n) => [String(n), String(n)] as const)]}
        onChoose={(value) => changeSettings({ cores: value === 'given' ? 'given' : Number(value) })}
      />
      <div class="wb-field">
        <label for={id}>{t('settings.seed')}</label>
        <input
          id={id}
          type="number"
          min={0}
          max={LARGEST_SEED}
          step={1}
          placeholder={t('settings.seed.random')}
          value={seed ?? ''}
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.value === '' ? null : currentTarget.valueAsNumber;
            if (chosen === null || isSeed(chosen)) changeSettings({ seed: chosen });
            else currentTarget.value = String(settings.peek().seed ?? '');
          }}
        />
        <p class="wb-field-hint" id={`${id}-hint`}>
          {t('settings.seed.hint')}
        </p>
      </div>
    </>
  );
}
