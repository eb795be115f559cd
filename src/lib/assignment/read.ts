import { z } from 'zod';
import { type AssignmentResult, readAssignment } from '../../../classroom/assignment.ts';
import { textOfFragment } from '../../../classroom/link.ts';

// The page's policy forbids making functions from text, which zod would try for speed.
z.config({ jitless: true });

/** The assignment in the address; null where there is none, or half of one. */
export function assignmentOfAddress(fragment: string, known: readonly string[]): AssignmentResult | null {
  const text = textOfFragment(fragment);
  return text === null ? null : readAssignment(text, known);
}
