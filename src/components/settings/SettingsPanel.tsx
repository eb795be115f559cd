import type { Language } from '../../../engine/explain/format.ts';
import { tabMovesFocus } from '../../lib/editor/tab-key.ts';
import { type Texts, translator } from '../../lib/messages.ts';
import { changeSettings, FONT_SIZES, SPEEDS, settings } from '../../lib/settings/settings.ts';
import { chooseTheme, themeChoice } from '../../lib/settings/theme-choice.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { speedLabel } from './labels.ts';
import { MachineFields } from './MachineFields.tsx';
import { ProgressFile } from './ProgressFile.tsx';

/** Everything that can be set, and the learner's progress as a file. */
export function SettingsPanel({ language, texts }: { language: Language; texts: Texts }) {
  const t = translator(language, texts);
  const { speed, fontSize, editor, beside } = settings.value;
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return (
    <div class="wb-settings">
      <p>{t('settings.saved')}</p>
      <section aria-labelledby="settings-machine">
        <h2 id="settings-machine">{t('settings.machine')}</h2>
        <p>{t('settings.machineNote')}</p>
        <div class="wb-fields">
          <ChoiceField
            label={t('speed.label')}
            value={String(speed)}
            options={SPEEDS.map((choice) => [String(choice), speedLabel(choice, t)] as const)}
            onChoose={(value) => changeSettings({ speed: value === 'none' ? 'none' : Number(value) })}
          />
          <MachineFields t={t} />
        </div>
      </section>
      <section aria-labelledby="settings-editor">
        <h2 id="settings-editor">{t('settings.group.editor')}</h2>
        <div class="wb-fields">
          <ChoiceField
            label={t('settings.editor')}
            hint={t('settings.editor.hint')}
            value={editor}
            options={(['auto', 'large', 'plain'] as const).map((key) => [key, t(`settings.editor.${key}`)])}
            onChoose={(value) => changeSettings({ editor: value as typeof editor })}
          />
          <ChoiceField
            label={t('settings.fontSize')}
            value={String(fontSize ?? 'given')}
            options={[
              ['given', t('settings.fontSize.given')],
              ...FONT_SIZES.map((size) => [String(size), `${size} px`] as const),
            ]}
            onChoose={(value) => changeSettings({ fontSize: value === 'given' ? null : Number(value) })}
          />
          <ChoiceField
            label={t('settings.tab')}
            value={tabMovesFocus.value ? 'move' : 'indent'}
            options={(['indent', 'move'] as const).map((key) => [key, t(`settings.tab.${key}`)])}
            onChoose={(value) => {
              tabMovesFocus.value = value === 'move';
            }}
          />
          <ChoiceField
            label={t('settings.place')}
            value={beside ? 'beside' : 'within'}
            options={(['beside', 'within'] as const).map((key) => [key, t(`settings.place.${key}`)])}
            onChoose={(value) => changeSettings({ beside: value === 'beside' })}
          />
        </div>
      </section>
      <section aria-labelledby="settings-page">
        <h2 id="settings-page">{t('settings.group.page')}</h2>
        <div class="wb-fields">
          <ChoiceField
            label={t('settings.language')}
            value={language}
            options={[
              ['en', 'English'],
              ['zh-cn', '简体中文'],
            ]}
            onChoose={(value) => {
              location.href = `${base}${value === 'en' ? '' : `/${value}`}/settings/`;
            }}
          />
          <ChoiceField
            label={t('settings.theme')}
            value={themeChoice.value}
            options={(['auto', 'light', 'dark'] as const).map((key) => [key, t(`settings.theme.${key}`)])}
            onChoose={(value) => chooseTheme(value as typeof themeChoice.value)}
          />
        </div>
      </section>
      <ProgressFile t={t} />
    </div>
  );
}
