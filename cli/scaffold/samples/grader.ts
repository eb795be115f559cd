import { finishes } from '../checks/finishes.ts';
import { noLostUpdate } from '../checks/no-lost-update.ts';
import { defineGrader } from '../define-grader.ts';
import { exhaustive } from '../runs.ts';

export default defineGrader({
  exercise: 'CHAPTER/NAME',
  runs: {
    two: exhaustive({ threads: 2 }),
    three: exhaustive({ threads: 3 }),
  },
  // Further checks are in graders/checks. A check with a code of its own needs its title, `title.<code>`, in
  // graders/messages.en.json and graders/messages.zh-cn.json.
  checks: [finishes({ points: 4 }), noLostUpdate({ points: 6, requires: ['finishes'] })],
});
