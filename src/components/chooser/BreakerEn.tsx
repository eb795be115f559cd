import texts from '../../i18n/workbench.en.json';
import { Breaker, type BreakerProps } from './Breaker.tsx';

/** One entry for each language, so that a page loads the words of its own only. */
export default function BreakerEn(props: BreakerProps) {
  return <Breaker {...props} language="en" texts={texts} />;
}
