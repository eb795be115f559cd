import texts from '../../i18n/assignment.en.json';
import { Assignment, type AssignmentProps } from './Assignment.tsx';

/** One entry for each language, so that a page loads the words of its own only. */
export default function AssignmentEn(props: AssignmentProps) {
  return <Assignment {...props} language="en" texts={texts} />;
}
