/** Kits for repositories whose host runs the grading: GitHub Actions and GitLab CI. */

import { fetchCourse } from './fetch-course.ts';
import { assignmentText, type Kit, type KitContext, starters, yamlQuoted } from './kit.ts';
import { readme } from './readme.ts';

/** A repository to start from, graded at each push by a workflow. */
export function githubActions(context: KitContext): Kit {
  const { assignment } = context;
  return {
    'README.md': readme('github-actions', context),
    'assignment.json': { text: assignmentText(assignment) },
    '.interleave/fetch-course.sh': fetchCourse(context),
    '.github/workflows/grade.yml': {
      text: `name: ${yamlQuoted(assignment.title)}
on:
  push:
  workflow_dispatch:
permissions:
  contents: read
jobs:
  grade:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    env:
      INTERLEAVE_REPOSITORY: \${{ vars.INTERLEAVE_REPOSITORY }}
    steps:
      - uses: actions/checkout@v4
        with:
          path: work
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - run: sh work/.interleave/fetch-course.sh "$RUNNER_TEMP/interleave"
      - name: Grade
        run: |
          cd "$RUNNER_TEMP/interleave"
          npx interleave grade-all "$GITHUB_WORKSPACE/work/assignment.json" "$GITHUB_WORKSPACE/work" \\
            --export github-annotations="$RUNNER_TEMP/annotations.txt" \\
            --export github-summary="$RUNNER_TEMP/summary.md" \\
            --export json="$RUNNER_TEMP/result.json"
          cat "$RUNNER_TEMP/annotations.txt"
          cat "$RUNNER_TEMP/summary.md" >> "$GITHUB_STEP_SUMMARY"
      - uses: actions/upload-artifact@v4
        with:
          name: result
          path: \${{ runner.temp }}/result.json
`,
    },
    ...starters(context),
  };
}

/** The same for GitLab, whose merge requests show the report of the tests. */
export function gitlabCi(context: KitContext): Kit {
  const { assignment } = context;
  return {
    'README.md': readme('gitlab-ci', context),
    'assignment.json': { text: assignmentText(assignment) },
    '.interleave/fetch-course.sh': fetchCourse(context),
    '.gitlab-ci.yml': {
      text: `# ${assignment.title.replaceAll(/[\r\n]+/g, ' ')}
grade:
  image: node:24
  timeout: 30 minutes
  script:
    - sh .interleave/fetch-course.sh /tmp/interleave
    - cd /tmp/interleave
    - npx interleave grade-all "$CI_PROJECT_DIR/assignment.json" "$CI_PROJECT_DIR" --export junit="$CI_PROJECT_DIR/report.xml" --export json="$CI_PROJECT_DIR/result.json"
  artifacts:
    when: always
    paths:
      - result.json
    reports:
      junit: report.xml
`,
    },
    ...starters(context),
  };
}
