import texts from '../../i18n/workbench.zh-cn.json';
import { SettingsPanel } from './SettingsPanel.tsx';

/** One entry for each language, so that a page loads the words of its own only. */
export default function SettingsZhCn() {
  return <SettingsPanel language="zh-cn" texts={texts} />;
}
