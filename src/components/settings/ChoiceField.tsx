import { useId } from 'preact/hooks';

export interface ChoiceFieldProps {
  label: string;
  hint?: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChoose(value: string): void;
}

/** One setting with a few values. */
export function ChoiceField({ label, hint, value, options, onChoose }: ChoiceFieldProps) {
  const id = useId();
  return (
    <div class="wb-field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={hint && `${id}-hint`}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
      {hint && (
        <p class="wb-field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
