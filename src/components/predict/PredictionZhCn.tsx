import texts from '../../i18n/workbench.zh-cn.json';
import { Prediction, type PredictionProps } from './Prediction.tsx';

/** One entry for each language, so that a page loads the words of its own only. */
export default function PredictionZhCn(props: PredictionProps) {
  return <Prediction {...props} language="zh-cn" texts={texts} />;
}
