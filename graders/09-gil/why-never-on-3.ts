import { definePredict } from '../predict/define-predict.ts';

export default definePredict({
  exercise: '09-gil/why-never-on-3',
  points: { 'plain-39': 2, 'plain-311': 2, 'plain-free': 2, 'call-311': 2, 'loop-311': 1, 'sleep-311': 1 },
});
