import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Workbench } from '../../lib/workbench/state.ts';

export const WorkbenchContext = createContext<Workbench | null>(null);

/** The workbench that the component is a part of. */
export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (workbench === null) throw new Error('Cannot use the workbench outside of <Workbench>');
  return workbench;
}
