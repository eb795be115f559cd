export interface Bar {
  label: string;
  /** Null = not known yet. */
  seconds: number | null;
  /** `3.21 s`, or that it is not known yet. */
  value: string;
  /** Bars with the same number have the same colour. */
  tone: 1 | 2 | 3;
}

export interface BarsProps {
  /** The whole chart in a sentence. */
  alternative: string;
  bars: readonly Bar[];
}

const WIDTH = 400;
const ROW = 46;
/** Room for the value behind the longest bar. */
const VALUE = 88;

/** Times as bars, one below the other, each with its name above it. */
export function Bars({ alternative, bars }: BarsProps) {
  const longest = Math.max(...bars.map(({ seconds }) => seconds ?? 0), 0.001);
  return (
    <svg class="measure-bars" viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`} role="img" aria-label={alternative}>
      {bars.map(({ label, seconds, value, tone }, n) => {
        const width = seconds === null ? 0 : Math.max(3, ((WIDTH - VALUE) * seconds) / longest);
        return (
          <g key={label}>
            <text x={0} y={n * ROW + 15}>
              {label}
            </text>
            <rect class="measure-track" x={0} y={n * ROW + 21} width={WIDTH - VALUE} height={18} rx={3} />
            {seconds !== null && (
              <rect class="measure-bar" data-tone={tone} x={0} y={n * ROW + 21} width={width} height={18} rx={3} />
            )}
            <text
              class="measure-value"
              data-known={seconds !== null}
              x={(seconds === null ? 0 : width) + 8}
              y={n * ROW + 35}
            >
              {value}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
