import texts from '../../i18n/workbench.en.json';
import { Workbench, type WorkbenchProps } from './Workbench.tsx';

/** One entry for each language, so that a page loads the words of its own only. */
export default function WorkbenchEn(props: WorkbenchProps) {
  return <Workbench {...props} language="en" texts={texts} />;
}
