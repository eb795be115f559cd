import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { absent } from '../engine/library/absent.ts';
import { makeReference } from './reference.ts';

const entries = makeReference(fileURLToPath(new URL('..', import.meta.url)));
const find = (name: string, module: string) => entries.find((one) => one.name === name && one.module === module);

describe('the reference', () => {
  it('knows the Python name of each name', () => {
    const pythons = (names: string[]) => names.map((name) => find(name, 'threading')?.python);
    expect(
      pythons(['Thread', 'Thread.isAlive', 'currentThread', 'Condition.waitFor', 'Local', 'Barrier.nWaiting']),
    ).toEqual([
      'threading.Thread',
      'threading.Thread.is_alive',
      'threading.current_thread',
      'threading.Condition.wait_for',
      'threading.local',
      'threading.Barrier.n_waiting',
    ]);
    expect(find('compute', 'time')?.python).toBeNull();
  });

  it('has the contract, the parameters, the errors and the differences', () => {
    expect(find('Semaphore.release', 'threading')).toMatchObject({
      kind: 'method',
      signature: 'release(n?: number): void',
      text: 'Gives permits back. Those who wait longest may go on, but a newcomer can be faster.',
      parameters: [{ name: 'n', text: 'how many; default 1' }],
      throws: ['ValueError where n is less than 1'],
      differs: null,
    });
    expect(find('PriorityQueue', 'queue')?.differs).toMatch(/^Objects cannot be compared/);
  });

  it('shows how an object is made, and what its options mean', () => {
    expect(find('Thread', 'threading')).toMatchObject({
      signature: 'new Thread(options?: ThreadOptions)',
      parameters: expect.arrayContaining([{ name: 'target', text: 'What the thread runs.' }]),
    });
    expect(find('AsyncResult', 'multiprocessing')?.signature).toBe('class AsyncResult');
  });

  it('tells the members of a parent once, or with the child where the parent cannot be imported', () => {
    expect(find('LifoQueue', 'queue')?.extends).toBe('Queue');
    expect(find('LifoQueue.put', 'queue')).toBeUndefined();
    expect(find('ThreadPoolExecutor.submit', 'concurrent.futures')?.kind).toBe('method');
  });

  it('says something of every name', () => {
    const silent = entries.filter(({ text }) => text === '');
    expect(silent.map(({ module, name }) => `${module}.${name}`)).toEqual([]);
  });

  it('says of no name that it is not there when it is', () => {
    const there = new Set(entries.map(({ python }) => python));
    expect(absent.filter(({ module, python }) => there.has(`${module}.${python}`))).toEqual([]);
  });
});
