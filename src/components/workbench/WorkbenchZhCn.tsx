import texts from '../../i18n/workbench.zh-cn.json';
import { Workbench, type WorkbenchProps } from './Workbench.tsx';

/** One entry for each language, so that a page loads the words of its own only. */
export default function WorkbenchZhCn(props: WorkbenchProps) {
  return <Workbench {...props} language="zh-cn" texts={texts} />;
}
