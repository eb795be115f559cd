import texts from '../../i18n/workbench.en.json';
import { SettingsPanel } from './SettingsPanel.tsx';

/** One entry for each language, so that a page loads the words of its own only. */
export default function SettingsEn() {
  return <SettingsPanel language="en" texts={texts} />;
}
