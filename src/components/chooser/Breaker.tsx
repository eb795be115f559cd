import { useEffect, useMemo } from 'preact/hooks';
import type { Language } from '../../../engine/explain/format.ts';
import { createBreaking, findDraft, openBreaking, submitSchedule } from '../../lib/chooser/breaking.ts';
import type { BreakSubject } from '../../lib/content/break-exercise.ts';
import { type Texts, translator } from '../../lib/messages.ts';
import { createWorkbench } from '../../lib/workbench/state.ts';
import { stepThrough } from '../../lib/workbench/step-through.ts';
import { BusyNote } from '../workbench/BusyNote.tsx';
import { WorkbenchContext } from '../workbench/context.ts';
import { Icon } from '../workbench/icons.tsx';
import { Prose } from '../workbench/Prose.tsx';
import { ReplayView } from '../workbench/ReplayView.tsx';
import { VerdictPanel } from '../workbench/VerdictPanel.tsx';
import { Chooser } from './Chooser.tsx';
import { ProgramLines } from './ProgramLines.tsx';

export interface BreakerProps {
  subject: BreakSubject;
}

/** An exercise in which the learner is the scheduler: the program, the goal, and who takes the next step. */
export function Breaker({ subject, language, texts }: BreakerProps & { language: Language; texts: Texts }) {
  const workbench = useMemo(() => createWorkbench(subject.subject, language, translator(language, texts)), []);
  const breaking = useMemo(() => createBreaking(subject), []);
  const { t, busy, replay, verdict, announcement } = workbench;
  const { chooser, goal, shortest } = breaking;
  const open = chooser.value;
  const isBusy = busy.value !== null;

  useEffect(() => {
    void findDraft(breaking);
    return () => {
      workbench.abort?.abort();
      void chooser.peek()?.stepper.close();
    };
  }, []);

  const cards = open?.view.value.cards ?? [];
  const last = open?.view.value.stepped.trace.steps.at(-1);
  return (
    <WorkbenchContext.Provider value={workbench}>
      {/* biome-ignore lint/a11y/useSemanticElements: a field set is for the fields of a form */}
      <div
        class="wb wb-breaker"
        data-kind="break"
        data-goal={goal.value}
        data-open={open === null ? undefined : ''}
        role="group"
        aria-label={t('program.label', { name: subject.subject.file })}
      >
        <p class="wb-goal">
          <span class="wb-goal-label">{t('chooser.goal')}</span>
          <span class="wb-goal-text">
            <Prose text={subject.goal} />
          </span>
          {goal.value !== 'open' && <span class="wb-goal-state">{t(`chooser.${goal.value}`)}</span>}
        </p>
        <div class="wb-breaker-body">
          <div class="wb-code">
            <div class="wb-code-head">
              <span class="wb-file" translate={false}>
                {subject.subject.file}
              </span>
            </div>
            <ProgramLines source={subject.shown} cards={cards} current={last?.place.line ?? null} />
          </div>
          {open === null ? (
            <div class="wb-breaker-start">
              <button
                type="button"
                class="wb-button wb-strong"
                aria-disabled={isBusy}
                onClick={() => void openBreaking(workbench, breaking)}
              >
                <Icon name="run" />
                {t(breaking.hasDraft.value ? 'chooser.goOn' : 'chooser.start')}
              </button>
              <BusyNote />
            </div>
          ) : (
            <Chooser chooser={open} verdict={goal.value === 'open' ? '' : t(`chooser.${goal.value}Text`)} />
          )}
        </div>
        {open !== null && (
          <div class="wb-toolbar" role="toolbar" aria-label={t('toolbar.label')}>
            <button
              type="button"
              class="wb-button wb-strong"
              aria-disabled={isBusy}
              onClick={() => void submitSchedule(workbench, breaking)}
            >
              <Icon name="submit" />
              {t('button.submit')}
            </button>
            {shortest.value !== null && (
              <button
                type="button"
                class="wb-button wb-plainly"
                aria-disabled={isBusy}
                onClick={() => shortest.value !== null && void stepThrough(workbench, shortest.value)}
              >
                <Icon name="step" />
                {t('chooser.shortest')}
              </button>
            )}
            <BusyNote />
          </div>
        )}
        {verdict.value !== null && (
          <div class="wb-results">
            <div class="wb-panel">
              <VerdictPanel />
            </div>
          </div>
        )}
        {replay.value !== null && <ReplayView replay={replay.value} />}
        <p class="wb-announcement" role="status">
          {announcement}
        </p>
      </div>
    </WorkbenchContext.Provider>
  );
}
