import texts from '../../i18n/assignment.zh-cn.json';
import { Assignment, type AssignmentProps } from './Assignment.tsx';

/** One entry for each language, so that a page loads the words of its own only. */
export default function AssignmentZhCn(props: AssignmentProps) {
  return <Assignment {...props} language="zh-cn" texts={texts} />;
}
