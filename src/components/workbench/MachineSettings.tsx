import { MachineFields } from '../settings/MachineFields.tsx';
import { useWorkbench } from './context.ts';

/** The machine of a run, at hand where it is run; everything else that can be set has a page. */
export function MachineSettings() {
  const { t, language } = useWorkbench();
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a field set is for the fields of a form
    <div class="wb-machine" role="group" aria-label={t('settings.machine')}>
      <p class="wb-machine-note">{t('settings.machineNote')}</p>
      <div class="wb-fields">
        <MachineFields t={t} />
      </div>
      <a class="wb-more" href={`${base}${language === 'en' ? '' : `/${language}`}/settings/`}>
        {t('settings.all')}
      </a>
    </div>
  );
}
