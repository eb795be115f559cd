import type { Diagnostic } from '../../program.ts'
import type { Analysis } from '../3-analyse/model.ts'

export function refuse(_analysis: Analysis, _library: Record<string, string[]>, _unchecked: boolean): Diagnostic[] {
  return []
}
