import type { ComponentChildren } from 'preact';
import type { PredictionState } from '../../lib/predict/state.ts';
import type { ProgramView } from '../../lib/predict/view.ts';
import type { Workbench } from '../../lib/workbench/state.ts';
import { BusyNote } from '../workbench/BusyNote.tsx';
import { CodeView } from '../workbench/CodeView.tsx';
import { WorkbenchContext } from '../workbench/context.ts';
import { ReplayView } from '../workbench/ReplayView.tsx';
import { QuestionField } from './QuestionField.tsx';

interface Props {
  workbench: Workbench;
  state: PredictionState;
  program: ProgramView;
  /** What stands below the questions. */
  children?: ComponentChildren;
}

/**
 * The questions about one program. In a lesson the program stands beside them on the page, so it is shown here
 * only while one of its schedules is stepped through.
 */
export function ProgramQuestions({ workbench, state, program, children }: Props) {
  const { t, replay, announcement, subject } = workbench;
  const isStepping = replay.value !== null;
  return (
    <WorkbenchContext.Provider value={workbench}>
      {/* biome-ignore lint/a11y/useSemanticElements: each question is a field set of its own */}
      <div
        class="wb"
        data-kind="predict"
        data-stepping={isStepping ? '' : undefined}
        role="group"
        aria-label={t('predict.label', { name: subject.file })}
      >
        {(isStepping || state.view.kind === 'exercise') && (
          <div class="wb-code" data-editor="static">
            <div class="wb-code-head">
              <span class="wb-file" translate={false}>
                {subject.file}
              </span>
            </div>
            <div class="wb-code-body">
              <CodeView />
            </div>
          </div>
        )}
        <div class="wb-questions">
          {program.questions.map((question) => (
            <QuestionField key={question.code} state={state} question={question} />
          ))}
          <BusyNote />
          {children}
        </div>
        {replay.value !== null && <ReplayView replay={replay.value} />}
        <p class="wb-announcement" role="status">
          {announcement}
        </p>
      </div>
    </WorkbenchContext.Provider>
  );
}
