import { definePredict } from '../predict/define-predict.ts';

export default definePredict({
  exercise: '03-processes-vs-threads/what-a-thread-can-do',
  points: { memory: 3, copies: 2, pids: 2, control: 3 },
});
