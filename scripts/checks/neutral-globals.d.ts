// What browsers, their workers and Node all have beside the language itself. Code that runs on every host
// is type-checked against this and nothing else (tsconfig.neutral.json), so that `document` or `process`
// in it is an error.

declare const console: Record<'debug' | 'info' | 'log' | 'warn' | 'error', (...data: unknown[]) => void>;
declare const performance: { now(): number };
declare function structuredClone<T>(value: T): T;
declare function queueMicrotask(callback: () => void): void;
declare function setTimeout(callback: () => void, milliseconds?: number): unknown;
declare function clearTimeout(timer: unknown): void;

declare class TextEncoder {
  encode(text?: string): Uint8Array;
}
declare class TextDecoder {
  decode(bytes?: ArrayBufferView | ArrayBuffer): string;
}
