import { Manager } from 'multiprocessing';

if (import.meta.main) {
  using manager = new Manager();
  const d = manager.dict<string, string[]>();
  d.set('bread', []);

  d.at('bread').push('two loaves'); // onto my own pad
  console.log('first try:', d.at('bread'));

  const pad = d.at('bread');
  pad.push('two loaves');
  d.set('bread', pad); // and read out to the archivist
  console.log('second try:', d.at('bread'));
}
