import { useRef, useState } from 'preact/hooks';
import type { Language } from '../../../engine/explain/format.ts';
import { type Conclusion, conclusionOf } from '../../lib/measure/conclusion.ts';
import { measure, type Progress, type Seconds } from '../../lib/measure/measure.ts';
import { WAYS } from '../../lib/measure/programs.ts';
import { Bars } from './Bars.tsx';
import { barsOf, type MeasureTexts, type Say, sayIn } from './bars-of.ts';

export interface MeasureProps {
  language: Language;
  texts: MeasureTexts;
}

const SENTENCES = {
  good: 'good',
  shared: 'shared',
  some: 'some',
  'one-core': 'oneCore',
  'held-back': 'heldBack',
  hidden: 'hidden',
} as const satisfies Record<Conclusion, keyof MeasureTexts>;

/** The chart of the reader's own machine, and the button that fills it. */
export default function Measure({ language, texts }: MeasureProps) {
  const say = sayIn(language, texts);
  const [seconds, setSeconds] = useState<Seconds | null>(null);
  const [status, setStatus] = useState('');
  const [progress, setProgress] = useState<Progress | null>(null);
  const abort = useRef<AbortController | null>(null);

  async function begin(): Promise<void> {
    const controller = new AbortController();
    abort.current = controller;
    setSeconds(null);
    let wasHidden = document.hidden;
    const look = () => {
      wasHidden ||= document.hidden;
    };
    document.addEventListener('visibilitychange', look);
    try {
      const onProgress = (step: Progress) => {
        setProgress(step);
        setStatus(progressText(say, step));
      };
      onProgress({ way: 'trial', done: 0, of: 1 });
      const engine = await import('../../lib/engine/session.ts').catch(() => null);
      if (engine === null) return setStatus(say('offline'));
      const measured = await measure(engine.measureOnce, controller.signal, onProgress);
      if ('code' in measured) {
        const reason = () => engine.speakFailure(language, measured);
        return setStatus(measured.code === 'stopped' ? say('stopped') : say('failed', { reason: reason() }));
      }
      setSeconds(measured);
      setStatus(resultText(say, measured, { cores: navigator.hardwareConcurrency || 1, wasHidden }));
    } catch (error) {
      console.error(error);
      setStatus(say('failed', { reason: error instanceof Error ? error.message : String(error) }));
    } finally {
      document.removeEventListener('visibilitychange', look);
      setProgress(null);
      abort.current = null;
    }
  }

  const chart = barsOf(
    say,
    say('here'),
    WAYS.map((way, n) => ({ label: say(way), seconds: seconds?.[way] ?? null, tone: (n + 1) as 1 | 2 | 3 })),
  );
  return (
    <div class="measure-here" data-state={progress !== null ? 'measuring' : seconds !== null ? 'measured' : 'idle'}>
      <p class="measure-title">{say('here')}</p>
      <Bars {...chart} />
      <div class="measure-tools">
        {progress === null ? (
          <button type="button" class="measure-button" onClick={() => void begin()}>
            {say(seconds === null ? 'button' : 'again')}
          </button>
        ) : (
          <button type="button" class="measure-button" onClick={() => abort.current?.abort()}>
            {say('stop')}
          </button>
        )}
        {progress !== null && <progress max={progress.of} value={progress.done} aria-label={say('title')} />}
      </div>
      <p class="measure-status" role="status">
        {status}
      </p>
    </div>
  );
}

function progressText(say: Say, { way, done, of }: Progress): string {
  return way === 'trial' ? say('trial') : say('running', { number: done, of: of - 1, way: say(way) });
}

function resultText(say: Say, seconds: Seconds, circumstances: { cores: number; wasHidden: boolean }): string {
  const { serial, threads, processes } = seconds;
  const [a, b, c] = [serial, threads, processes].map((time) => time.toFixed(2)) as [string, string, string];
  const times = (serial / processes).toFixed(1);
  const conclusion = SENTENCES[conclusionOf(seconds, circumstances)];
  return `${say('result', { serial: a, threads: b, processes: c, times })} ${say(conclusion, { cores: circumstances.cores })}`;
}
