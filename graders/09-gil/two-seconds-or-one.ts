import { definePredict } from '../predict/define-predict.ts';

export default definePredict({
  exercise: '09-gil/two-seconds-or-one',
  points: {
    computing: 2,
    'computing-free': 1,
    'computing-one-core': 1,
    sleeping: 2,
    'sleeping-free': 1,
    processes: 2,
    'processes-one-core': 1,
  },
});
