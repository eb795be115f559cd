import texts from '../../i18n/workbench.en.json';
import { Prediction, type PredictionProps } from './Prediction.tsx';

/** One entry for each language, so that a page loads the words of its own only. */
export default function PredictionEn(props: PredictionProps) {
  return <Prediction {...props} language="en" texts={texts} />;
}
