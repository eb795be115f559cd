import { names } from 'exercise';
import { type DictProxy, Manager, Process } from 'multiprocessing';

export let scores: [string, number[]][] = [];

function play(name: string, board: DictProxy<string, number[]>) {
  for (const points of [3, 5]) {
    board.copy().get(name)!.push(points);
  }
}

if (import.meta.main) {
  using manager = new Manager();
  const board = manager.dict<string, number[]>();
  for (const name of names) board.set(name, []);
  const players = names.map((name) => new Process({ target: play, args: [name, board] }));
  for (const player of players) player.start();
  for (const player of players) player.join();
  scores = names.map((name) => [name, board.at(name).slice()]);

  for (const [name, points] of scores) console.log(`${name}: ${points.join(', ')}`);
}
