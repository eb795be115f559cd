/** Kits for places that take submissions and run a grader of ours: Classroom 50, Gradescope, PrairieLearn. */
import { hashOf } from '../../engine/compile/hash.ts';
import { fetchCourse } from './fetch-course.ts';
import { assignmentText, type Kit, type KitContext, starters } from './kit.ts';
import { readme } from './readme.ts';

/** Goes into the classroom's folder; the submission is the folder that the grader is started in. */
export function classroom50(context: KitContext): Kit {
  const folder = `autograders/${context.assignment.id}`;
  return {
    'README.md': readme('classroom50', context),
    [`${folder}/assignment.json`]: { text: assignmentText(context.assignment) },
    [`${folder}/fetch-course.sh`]: fetchCourse(context),
    [`${folder}/autograder.py`]: {
      executable: true,
      text: `#!/usr/bin/env python3
"""Grades the submission in the current folder and writes result.json there. Exit status 0 = it ran."""
import os
import subprocess
import sys
import tempfile

here = os.environ.get("CLASSROOM50_BUNDLE_DIR") or os.path.dirname(os.path.abspath(__file__))
work = os.getcwd()
course = os.path.join(tempfile.gettempdir(), "interleave-course")
subprocess.run(["sh", os.path.join(here, "fetch-course.sh"), course], check=True)
graded = subprocess.run(
    ["npx", "interleave", "grade-all", os.path.join(here, "assignment.json"), work,
     "--export", "classroom50=" + os.path.join(work, "result.json")],
    cwd=course,
)
sys.exit(graded.returncode)
`,
    },
    ...starters(context, 'starter/'),
  };
}

/** An autograder to upload: setup.sh builds the machine once, run_autograder grades each submission. */
export function gradescope(context: KitContext): Kit {
  return {
    'README.md': readme('gradescope', context),
    'assignment.json': { text: assignmentText(context.assignment) },
    'fetch-course.sh': fetchCourse(context),
    'setup.sh': {
      executable: true,
      text: `#!/usr/bin/env bash
# Run once, when the machine is built.
set -euo pipefail
apt-get update
apt-get install -y ca-certificates curl git
curl -fsSL https://deb.nodesource.com/setup_24.x | bash -
apt-get install -y nodejs
sh /autograder/source/fetch-course.sh /autograder/interleave
`,
    },
    run_autograder: {
      executable: true,
      text: `#!/usr/bin/env bash
# Run for each submission.
set -euo pipefail
mkdir -p /autograder/results
cd /autograder/interleave
npx interleave grade-all /autograder/source/assignment.json /autograder/submission \\
  --export gradescope=/autograder/results/results.json
`,
    },
    ...starters(context, 'starter/'),
  };
}

/** A question of a course: the learner edits the starters on its page. */
export function prairieLearn(context: KitContext): Kit {
  const { assignment, exercises } = context;
  const question = `questions/${assignment.id}`;
  const files = exercises.map(({ id, ending }) => `${id}.${ending}`);
  const info = {
    uuid: uuidOf(`prairielearn/${assignment.id}`),
    title: assignment.title,
    topic: 'Concurrency',
    tags: ['interleave'],
    type: 'v3',
    gradingMethod: 'External',
    externalGradingOptions: {
      enabled: true,
      image: 'node:24',
      entrypoint: '/grade/tests/grade.sh',
      timeout: 600,
      enableNetworking: true,
    },
  };
  return {
    'README.md': readme('prairielearn', context),
    [`${question}/info.json`]: { text: `${JSON.stringify(info, null, 2)}\n` },
    [`${question}/question.html`]: {
      text: `<pl-question-panel>
${exercises.map(({ title, brief }) => `<markdown>\n## ${withoutTags(title)}\n\n${withoutTags(brief.trim())}\n</markdown>`).join('\n')}
${files.map((file) => `<pl-file-editor file-name="${file}" ace-mode="ace/mode/${file.endsWith('.ts') ? 'typescript' : 'json'}" source-file-name="${file}"></pl-file-editor>`).join('\n')}
</pl-question-panel>
<pl-submission-panel>
<pl-external-grader-results></pl-external-grader-results>
<pl-file-preview></pl-file-preview>
</pl-submission-panel>
`,
    },
    [`${question}/tests/assignment.json`]: { text: assignmentText(assignment) },
    [`${question}/tests/fetch-course.sh`]: fetchCourse(context),
    [`${question}/tests/grade.sh`]: {
      executable: true,
      text: `#!/bin/sh
# Run for each submission; an image with the course in /course starts faster.
set -eu
course=\${INTERLEAVE_COURSE:-/course}
sh /grade/tests/fetch-course.sh "$course"
mkdir -p /grade/results
cd "$course"
npx interleave grade-all /grade/tests/assignment.json /grade/student --export prairielearn=/grade/results/results.json
`,
    },
    ...starters(context, `${question}/`),
  };
}

/** Markdown of ours within HTML: nothing in it may end the element around it. */
function withoutTags(text: string): string {
  return text.replaceAll('<', '&lt;');
}

/** A UUID of the eighth kind, the same for the same name. */
export function uuidOf(name: string): string {
  const hex = [0, 1, 2, 3].map((part) => hashOf([[String(part), name]])).join('');
  const variant = '89ab'[Number.parseInt(hex[16] as string, 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
