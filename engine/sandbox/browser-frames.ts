/** The frames of `browser-frame.ts`, and one in reserve: the next run does not wait for a document to load. */
import { frameDocument } from './browser-frame.ts';
import type { GuestLimits } from './envelope.ts';

/** The guest's bundle, and the hash of the frame's script. */
export interface Script {
  guest: string;
  frameHash: string;
}

export interface WorkerStart {
  code: string;
  line: MessagePort;
  limits: GuestLimits;
}

export interface Frame {
  /** Starts the frame's one worker. `broken` is called where the worker ends by itself. */
  start(worker: WorkerStart, broken: (reason: string) => void): void;
  /** Takes the frame out of the page, and with it its worker and whatever that started. */
  remove(): void;
}

/** Nothing but this runs on the frame's own thread, so it answers at once as long as it is there. */
const BEAT_MILLISECONDS = 500;
const BEATS_MISSED = 6;

/** The reason given where the frame's whole process is gone: browsers end one that is out of memory. */
const PROCESS_ENDED = 'out of memory: the process of the frame has ended';

let spare: Frame | undefined;
/** The page's own copy; frames and workers share its bytes. */
let blob: { guest: string; blob: Blob } | undefined;

/** Makes sure that there is a frame in reserve. */
export function openFrame(script: Script): void {
  spare ??= createFrame(script);
}

/** A frame for one guest. Another one takes its place in the reserve once the guest has had time to start. */
export function takeFrame(script: Script): Frame {
  const frame = spare ?? createFrame(script);
  spare = undefined;
  setTimeout(() => openFrame(script), 250);
  return frame;
}

function createFrame(script: Script): Frame {
  if (blob?.guest !== script.guest) blob = { guest: script.guest, blob: new Blob([script.guest]) };
  const shared = blob.blob;
  const { port1: own, port2: theirs } = new MessageChannel();
  const element = document.createElement('iframe');
  element.setAttribute('sandbox', 'allow-scripts');
  // Where the page is isolated, its workers may have memory in common.
  element.allow = 'cross-origin-isolated';
  element.setAttribute('aria-hidden', 'true');
  element.tabIndex = -1;
  element.hidden = true;
  element.srcdoc = frameDocument(script.frameHash);
  element.addEventListener('load', () => element.contentWindow?.postMessage(shared, '*', [theirs]), { once: true });
  document.body.append(element);
  let beats: Watch | undefined;

  return {
    start: ({ code, line, limits }, broken) => {
      own.onmessage = ({ data }) => {
        if (data === 'pong') beats?.heard();
        else if (data?.type === 'error') broken(String(data.reason).slice(0, 500));
      };
      beats = watch(own, () => broken(PROCESS_ENDED));
      own.postMessage({ code, line, limits }, [line]);
    },
    remove: () => {
      beats?.end();
      own.onmessage = null;
      own.close();
      element.remove();
    },
  };
}

interface Watch {
  heard(): void;
  end(): void;
}

/**
 * Calls `gone` where the frame itself, not just its worker, no longer answers. Browsers that give such frames a
 * process of their own end it when it takes too much memory, and tell nobody.
 */
function watch(port: MessagePort, gone: () => void): Watch {
  let missed = 0;
  const timer = setInterval(() => {
    missed += 1;
    if (missed > BEATS_MISSED) {
      clearInterval(timer);
      gone();
    } else port.postMessage('ping');
  }, BEAT_MILLISECONDS);
  return {
    heard: () => {
      missed = 0;
    },
    end: () => clearInterval(timer),
  };
}
