import { batch } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Language } from '../../../engine/explain/format.ts';
import { type Texts, translator } from '../../lib/messages.ts';
import { createPrediction, restore } from '../../lib/predict/state.ts';
import type { PredictionView } from '../../lib/predict/view.ts';
import { createWorkbench } from '../../lib/workbench/state.ts';
import { CheckRow } from './CheckRow.tsx';
import { ProgramQuestions } from './ProgramQuestions.tsx';

export interface PredictionProps {
  prediction: PredictionView;
}

/** Questions about what programs can do, each option answered by what the explorer found. */
export function Prediction({ prediction, language, texts }: PredictionProps & { language: Language; texts: Texts }) {
  const t = useMemo(() => translator(language, texts), []);
  const state = useMemo(() => createPrediction(prediction), []);
  const workbenches = useMemo(
    () =>
      prediction.groups.map(({ file, source }) =>
        createWorkbench({ kind: 'predict', id: prediction.id, file, given: source, races: false }, language, t),
      ),
    [],
  );

  useEffect(() => {
    // After the first rendering, which has to be the one that the page was built with.
    batch(() => restore(state));
    return () => {
      for (const workbench of workbenches) workbench.abort?.abort();
    };
  }, []);

  return (
    <>
      {workbenches.map((workbench, n) => (
        <ProgramQuestions key={n} workbench={workbench} state={state} program={prediction.groups[n]!}>
          {n === workbenches.length - 1 && <CheckRow state={state} t={t} />}
        </ProgramQuestions>
      ))}
    </>
  );
}
