import { Timer } from 'threading';
import { sleep } from 'time';

const eggs = new Timer(6, () => console.log('ring!'));
eggs.start();

sleep(6); // as long as the eggs take
eggs.cancel();
console.log('eggs taken out');
