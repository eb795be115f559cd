import texts from '../../i18n/workbench.zh-cn.json';
import { Breaker, type BreakerProps } from './Breaker.tsx';

/** One entry for each language, so that a page loads the words of its own only. */
export default function BreakerZhCn(props: BreakerProps) {
  return <Breaker {...props} language="zh-cn" texts={texts} />;
}
