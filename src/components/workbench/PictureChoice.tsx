import { useWorkbench } from './context.ts';

export interface PictureChoiceProps {
  isPicture: boolean;
  onChoose(isPicture: boolean): void;
}

/** The steps as a table, or as a picture. */
export function PictureChoice({ isPicture, onChoose }: PictureChoiceProps) {
  const { t } = useWorkbench();
  return (
    <>
      <button type="button" class="wb-tab" aria-pressed={!isPicture} onClick={() => onChoose(false)}>
        {t('trace.asTable')}
      </button>
      <button type="button" class="wb-tab" aria-pressed={isPicture} onClick={() => onChoose(true)}>
        {t('trace.asPicture')}
      </button>
    </>
  );
}
