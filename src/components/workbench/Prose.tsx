/** A sentence of ours, in which `back quotes` stand around code. */
export function Prose({ text }: { text: string }) {
  return (
    <>
      {text.split('`').map((part, n) =>
        n % 2 === 1 ? (
          <code key={n} translate={false}>
            {part}
          </code>
        ) : (
          part
        ),
      )}
    </>
  );
}
