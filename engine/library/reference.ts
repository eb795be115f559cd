/**
 * What the reference page says beside the docstrings of the library: the names of Python's modules that are not
 * there, and why. What is there is told by the docstrings themselves (`scripts/reference.ts`).
 */

/** One public name of the library. */
export interface ReferenceEntry {
  /** The module it is imported from. */
  module: string;
  /** Our name: `Thread`, `Thread.isAlive`. */
  name: string;
  /** Python's name: `threading.Thread.is_alive`; null where Python has nothing of the kind. */
  python: string | null;
  kind: 'class' | 'method' | 'property' | 'function' | 'constant';
  /** How it is declared: `join(timeout?: number): void`. */
  signature: string;
  /** The contract. */
  text: string;
  /** Parameters with what they mean, where that is said. */
  parameters: { name: string; text: string }[];
  /** Errors and when they come, one a line. */
  throws: string[];
  /** Where it differs from Python's because JavaScript does; null = nowhere. */
  differs: string | null;
}

/** A name of Python's that the library does not have. */
export interface Absent {
  python: string;
  /** What to use in its place, as code; null = nothing. */
  instead: string | null;
  reason: Record<'en' | 'zh-cn', string>;
}

const REASONS = {
  old: {
    en: 'An old name; Python itself advises against it.',
    'zh-cn': '旧名称，Python 自己也不建议使用。',
  },
  attribute: {
    en: 'An old way to set an attribute; Python itself advises against it.',
    'zh-cn': '设置属性的旧写法，Python 自己也不建议使用。',
  },
  keywords: {
    en: 'JavaScript has no keyword arguments: pass one object.',
    'zh-cn': 'JavaScript 没有关键字参数：请传入一个对象。',
  },
  stack: {
    en: 'A virtual thread grows its stack as it needs it.',
    'zh-cn': '虚拟线程的栈按需增长。',
  },
  foreign: {
    en: 'Every thread here is made by `threading`; there are no others to stand in for.',
    'zh-cn': '这里的线程都由 `threading` 创建，没有需要代为表示的外来线程。',
  },
  debugger: {
    en: 'The steps of every thread can be looked at without it.',
    'zh-cn': '无需它也能查看每个线程的每一步。',
  },
  signals: {
    en: 'There is no keyboard that could interrupt a program here.',
    'zh-cn': '这里没有能中断程序的键盘。',
  },
  system: {
    en: 'A program here has no operating system beneath it.',
    'zh-cn': '这里的程序之下没有操作系统。',
  },
  proxy: {
    en: 'A JavaScript object is its own dictionary: use Object.keys and the like.',
    'zh-cn': 'JavaScript 对象本身就是字典：请用 Object.keys 等。',
  },
} as const;

/** In the order of Python's modules. */
export const absent: Absent[] = [
  { python: 'threading.Thread(kwargs=…)', instead: 'new Thread({ target, args: [{ … }] })', reason: REASONS.keywords },
  { python: 'threading.Timer(kwargs=…)', instead: 'new Timer(1, f, [{ … }])', reason: REASONS.keywords },
  { python: 'threading.Thread.isDaemon', instead: 'thread.daemon', reason: REASONS.attribute },
  { python: 'threading.Thread.setDaemon', instead: 'thread.daemon = true', reason: REASONS.attribute },
  { python: 'threading.Thread.getName', instead: 'thread.name', reason: REASONS.attribute },
  { python: 'threading.Thread.setName', instead: "thread.name = 'x'", reason: REASONS.attribute },
  { python: 'threading.stack_size', instead: null, reason: REASONS.stack },
  { python: 'threading.settrace', instead: null, reason: REASONS.debugger },
  { python: 'threading.setprofile', instead: null, reason: REASONS.debugger },
  { python: 'threading.ExceptHookArgs.exc_traceback', instead: null, reason: REASONS.debugger },
  { python: 'threading._DummyThread', instead: null, reason: REASONS.foreign },
  { python: 'threading.local.__dict__', instead: 'Object.keys(local)', reason: REASONS.proxy },
  { python: 'sys.getcheckinterval', instead: 'getswitchinterval()', reason: REASONS.old },
  { python: 'sys._is_gil_enabled', instead: null, reason: REASONS.system },
  { python: 'os._exit', instead: 'exit()', reason: REASONS.system },
  { python: 'KeyboardInterrupt', instead: null, reason: REASONS.signals },
];
