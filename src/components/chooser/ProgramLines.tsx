import type { ThreadCard } from '../../lib/chooser/view.ts';
import { laneColour } from '../../lib/timeline/geometry.ts';
import { CodeListing } from '../workbench/CodeListing.tsx';
import { useWorkbench } from '../workbench/context.ts';

export interface ProgramLinesProps {
  source: string;
  cards: readonly ThreadCard[];
  /** The line of the last step. */
  current: number | null;
}

/** The program, to be read: beside each line the threads whose next step stands there. */
export function ProgramLines({ source, cards, current }: ProgramLinesProps) {
  const { t, subject } = useWorkbench();
  return (
    <CodeListing
      class="wb-chooser-program"
      source={source}
      label={t('editor.read', { name: subject.file })}
      current={current}
      before={(line) => (
        <span class="wb-here" aria-hidden="true">
          {cards.map(
            (card, position) =>
              card.line === line && <i key={card.id} data-colour={laneColour(position)} data-state={card.state} />,
          )}
        </span>
      )}
    />
  );
}
