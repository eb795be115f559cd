/** What CPython has and the library has not, with the reason. The reference page lists it below each module. */

/** A name or a behaviour of Python's that the library does not have. */
export interface Absent {
  /** The module of ours where one would look for it. */
  module: string;
  /** As it is written in Python, without the module. */
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
  refused: {
    en: 'There is no system that could refuse a thread: there are as many as the memory holds.',
    'zh-cn': '没有会拒绝创建线程的系统：内存放得下多少，就有多少。',
  },
  debugger: {
    en: 'The steps of every thread can be looked at without it.',
    'zh-cn': '无需它也能查看每个线程的每一步。',
  },
  signals: {
    en: 'There is no keyboard that could interrupt a program here, and there are no signals.',
    'zh-cn': '这里没有能中断程序的键盘，也没有信号。',
  },
  system: {
    en: 'A program here has no operating system beneath it.',
    'zh-cn': '这里的程序之下没有操作系统。',
  },
  dictionary: {
    en: 'A JavaScript object is its own dictionary: use Object.keys and the like.',
    'zh-cn': 'JavaScript 对象本身就是字典：请用 Object.keys 等。',
  },
  super: {
    en: 'JavaScript itself refuses it, earlier: `new` throws a ReferenceError where the constructor of a subclass leaves out `super(...)`.',
    'zh-cn': 'JavaScript 自己就不允许，而且更早：子类的构造函数漏写 `super(...)`，`new` 时就抛出 ReferenceError。',
  },
  types: {
    en: 'TypeScript checks the number and the types of arguments in the editor; while the program runs, JavaScript lets surplus arguments pass.',
    'zh-cn': '参数的个数和类型，TypeScript 在编辑器里就检查；程序运行时，JavaScript 放过多余的参数。',
  },
  address: {
    en: "Objects have no address that a program could see. `console.log` shows threads, locks and queues as Python's `repr` does, with a name in place of the address; `String(...)` does not.",
    'zh-cn':
      '对象没有程序看得到的地址。`console.log` 显示线程、锁和队列的方式与 Python 的 `repr` 相同，只是用名字代替地址；`String(...)` 则不是。',
  },
  pickle: {
    en: 'Values are copied as by structured clone; there is no text or byte form that a program could keep.',
    'zh-cn': '值按结构化克隆来复制，没有程序可以保存的文字或字节形式。',
  },
  exit: {
    en: 'Write what is to be done at the end in a `finally` block, or after the last `join()`.',
    'zh-cn': '结束时要做的事，请写在 `finally` 里，或者写在最后一个 `join()` 之后。',
  },
  locks: {
    en: 'How a queue is guarded is its own business: each of its calls is one step.',
    'zh-cn': '队列怎样保护自己是它内部的事：它的每次调用都是一步。',
  },
  garbage: {
    en: 'JavaScript does not tell when memory is freed, so nothing can happen at that moment.',
    'zh-cn': 'JavaScript 不告知内存何时回收，所以那一刻做不了什么事。',
  },
  spawn: {
    en: 'A process here always starts afresh, as with `spawn`: a running JavaScript program cannot be copied.',
    'zh-cn': '这里的进程总是从头开始，如同 `spawn`：正在运行的 JavaScript 程序无法复制。',
  },
  assert: {
    en: 'What Python checks with `assert` is always checked here.',
    'zh-cn': 'Python 用 `assert` 检查的，这里总是检查。',
  },
  network: {
    en: 'A program here has no network and no files.',
    'zh-cn': '这里的程序没有网络，也没有文件。',
  },
  bytes: {
    en: 'A `Value` or an `Array` is the only memory that processes share here.',
    'zh-cn': '这里的进程只共享 `Value` 和 `Array` 这两种内存。',
  },
  register: {
    en: 'A manager knows the types listed here and no others: a class cannot be sent to its server.',
    'zh-cn': '管理器只认得这里列出的类型：类无法送到它的服务进程里。',
  },
  equality: {
    en: '`==` compares objects by identity in JavaScript and cannot be given another meaning.',
    'zh-cn': 'JavaScript 的 `==` 按是否同一个对象来比较，不能赋予别的含义。',
  },
  index: {
    en: "JavaScript cannot intercept `d[key]` of a proxy without turning every key into a string: `1` and `'1'` would be one key.",
    'zh-cn': "JavaScript 拦截 `d[key]` 时会把键都变成字符串，`1` 和 `'1'` 就成了同一个键。",
  },
  operators: {
    en: 'Operators cannot be given a meaning for objects in JavaScript.',
    'zh-cn': 'JavaScript 的运算符不能为对象另行定义。',
  },
  lazy: {
    en: 'Waiting inside a `for` loop over an iterator of the library is not possible here.',
    'zh-cn': '在库的迭代器上做 `for` 循环时，这里不能在循环里等待。',
  },
  integers: {
    en: 'JavaScript does not tell `1` from `1.0`, or a tuple from a list.',
    'zh-cn': 'JavaScript 分不出 `1` 与 `1.0`，也分不出元组与列表。',
  },
  codes: {
    en: "The interpreter's own byte codes are not there; `--switch calls-and-loops` has their switching places.",
    'zh-cn': '没有解释器的字节码；`--switch calls-and-loops` 采用它的切换位置。',
  },
  waiting: {
    en: 'Wait for one thing at a time, or give each its own thread.',
    'zh-cn': '一次只等一样，或者各用一个线程来等。',
  },
  truth: {
    en: 'Every object is true in JavaScript, as these are in Python: ask `isSet()`, `locked()`.',
    'zh-cn': 'JavaScript 里对象一律为真，在 Python 里它们也一样：请问 `isSet()`、`locked()`。',
  },
} as const;

/** In the order of Python's modules. */
export const absent: Absent[] = [
  {
    module: 'threading',
    python: 'Thread(kwargs=…)',
    instead: 'new Thread({ target, args: [{ … }] })',
    reason: REASONS.keywords,
  },
  { module: 'threading', python: 'Timer(kwargs=…)', instead: 'new Timer(1, f, [{ … }])', reason: REASONS.keywords },
  {
    module: 'threading',
    python: 'Thread subclass without super().__init__()',
    instead: 'constructor() { super(); … }',
    reason: REASONS.super,
  },
  { module: 'threading', python: 'Thread.isDaemon', instead: 'thread.daemon', reason: REASONS.attribute },
  { module: 'threading', python: 'Thread.setDaemon', instead: 'thread.daemon = true', reason: REASONS.attribute },
  { module: 'threading', python: 'Thread.getName', instead: 'thread.name', reason: REASONS.attribute },
  { module: 'threading', python: 'Thread.setName', instead: "thread.name = 'x'", reason: REASONS.attribute },
  { module: 'threading', python: "RuntimeError: can't start new thread", instead: null, reason: REASONS.refused },
  { module: 'threading', python: 'stack_size', instead: null, reason: REASONS.stack },
  { module: 'threading', python: 'settrace', instead: null, reason: REASONS.debugger },
  { module: 'threading', python: 'setprofile', instead: null, reason: REASONS.debugger },
  { module: 'threading', python: 'ExceptHookArgs.exc_traceback', instead: null, reason: REASONS.debugger },
  { module: 'threading', python: '_DummyThread', instead: null, reason: REASONS.foreign },
  { module: 'threading', python: 'local.__dict__', instead: 'Object.keys(local)', reason: REASONS.dictionary },
  {
    module: 'threading',
    python: 'repr(thread), str(lock)',
    instead: 'console.log(thread, lock)',
    reason: REASONS.address,
  },
  { module: 'threading', python: 'bool(event), bool(lock)', instead: 'event.isSet()', reason: REASONS.truth },
  { module: 'threading', python: 'TypeError: takes 1 positional argument', instead: null, reason: REASONS.types },
  { module: 'threading', python: 'KeyboardInterrupt', instead: null, reason: REASONS.signals },
  { module: 'threading', python: 'gc.callbacks, __del__', instead: null, reason: REASONS.garbage },
  { module: 'threading', python: 'atexit.register', instead: 'try { … } finally { … }', reason: REASONS.exit },
  { module: 'sys', python: 'getcheckinterval', instead: 'getswitchinterval()', reason: REASONS.old },
  { module: 'sys', python: '_is_gil_enabled', instead: null, reason: REASONS.system },
  { module: 'sys', python: 'excepthook', instead: 'setExcepthook(hook)', reason: REASONS.debugger },
  { module: 'sys', python: 'dis.dis', instead: null, reason: REASONS.codes },
  { module: 'os', python: '_exit', instead: 'exit()', reason: REASONS.system },
  { module: 'os', python: 'kill(pid, sig)', instead: 'process.terminate(), process.kill()', reason: REASONS.signals },
  { module: 'os', python: 'fork()', instead: 'new Process({ target })', reason: REASONS.spawn },
  {
    module: 'queue',
    python: 'Queue.mutex, not_empty, not_full, all_tasks_done',
    instead: 'new Condition()',
    reason: REASONS.locks,
  },
  { module: 'queue', python: 'Queue.queue', instead: 'queue.get()', reason: REASONS.locks },
  {
    module: 'multiprocessing',
    python: 'Process(kwargs=…)',
    instead: 'new Process({ target, args: [{ … }] })',
    reason: REASONS.keywords,
  },
  {
    module: 'multiprocessing',
    python: 'set_start_method, get_context, get_start_method',
    instead: null,
    reason: REASONS.spawn,
  },
  {
    module: 'multiprocessing',
    python: "get_context('fork'), forkserver, freeze_support",
    instead: null,
    reason: REASONS.spawn,
  },
  { module: 'multiprocessing', python: 'python -O', instead: null, reason: REASONS.assert },
  { module: 'multiprocessing', python: 'Process.interrupt', instead: null, reason: REASONS.signals },
  { module: 'multiprocessing', python: 'Process.sentinel', instead: 'process.join()', reason: REASONS.waiting },
  { module: 'multiprocessing', python: 'connection.wait', instead: null, reason: REASONS.waiting },
  { module: 'multiprocessing', python: 'Process.authkey', instead: null, reason: REASONS.network },
  { module: 'multiprocessing', python: 'connection.Listener, Client', instead: null, reason: REASONS.network },
  { module: 'multiprocessing', python: 'pickle.dumps, reduction', instead: null, reason: REASONS.pickle },
  {
    module: 'multiprocessing',
    python: 'tuples, 1 and 1.0 as values that are sent',
    instead: null,
    reason: REASONS.integers,
  },
  {
    module: 'multiprocessing',
    python: 'RawValue, RawArray, sharedctypes, shared_memory',
    instead: "new Value('i', 0), new Array('d', 10)",
    reason: REASONS.bytes,
  },
  {
    module: 'multiprocessing',
    python: 'Manager().register, BaseManager, connect, get_server',
    instead: null,
    reason: REASONS.register,
  },
  {
    module: 'multiprocessing',
    python: "d[key], l[i] of a manager's proxies",
    instead: 'd.at(key), l.get(i)',
    reason: REASONS.index,
  },
  { module: 'multiprocessing', python: 'proxy == {…}', instead: 'dict.copy()', reason: REASONS.equality },
  {
    module: 'multiprocessing',
    python: 'd | {}, l += […]',
    instead: 'd.update(…), l.extend(…)',
    reason: REASONS.operators,
  },
  {
    module: 'multiprocessing',
    python: 'repr(proxy) with typeid and address',
    instead: 'console.log(dict.copy())',
    reason: REASONS.address,
  },
  { module: 'multiprocessing', python: 'get_logger, log_to_stderr', instead: null, reason: REASONS.debugger },
  {
    module: 'concurrent.futures',
    python: 'as_completed, executor.map as iterators',
    instead: 'asCompleted(futures)',
    reason: REASONS.lazy,
  },
  {
    module: 'concurrent.futures',
    python: 'Executor subclasses, InterpreterPoolExecutor',
    instead: 'new ThreadPoolExecutor()',
    reason: REASONS.system,
  },
];
