/**
 * What hosts are told about the site, in one place: the files below are made from it by `write.ts`, and
 * `npm run check` says where one of them differs. The site needs none of them: its policy stands in its pages.
 */
interface Rule {
  /** Path on the site; a star at the end stands for everything below. */
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** No rule about frames: a learning platform may show the course in one. */
const RULES: readonly Rule[] = [
  {
    path: '/*',
    headers: {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    },
  },
  // Their names change with their content.
  { path: '/_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
];

const FOLDER = 'dist';
const NODE = 24;

/** Netlify and Cloudflare Pages read this from the site itself. */
function headersFile(): string {
  const rules = RULES.map(({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${rules.join('\n\n')}\n`;
}

function vercel(): string {
  const config = {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    installCommand: 'npm ci',
    buildCommand: 'npm run build',
    outputDirectory: FOLDER,
    trailingSlash: true,
    headers: RULES.map(({ path, headers }) => ({
      source: path.replace(/\*$/, '(.*)'),
      headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
    })),
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

/** Steps that every workflow begins with. */
const PREPARE = `      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: ${NODE}
          cache: npm`;

function pages(): string {
  return `name: Pages
on:
  push:
    branches: [main]
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
concurrency:
  group: pages
  cancel-in-progress: true
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
${PREPARE}
      - id: pages
        uses: actions/configure-pages@v5
      - run: npm ci
      - run: npm run build
        env:
          SITE_URL: \${{ steps.pages.outputs.origin }}
          BASE_PATH: \${{ steps.pages.outputs.base_path }}
      - uses: actions/upload-pages-artifact@v3
        with:
          path: ${FOLDER}
      - id: deployment
        uses: actions/deploy-pages@v4
`;
}

/** A tag publishes the built site, and the sources from which the command runs after \`npm ci\`. */
function release(): string {
  return `name: Release
on:
  push:
    tags: ['v*']
permissions:
  contents: write
jobs:
  release:
    runs-on: ubuntu-latest
    steps:
${PREPARE}
      - run: npm ci
      - run: npm run check
      - run: npx interleave verify
      - run: npm run build
      - name: Site and command as archives
        run: |
          (cd ${FOLDER} && zip -qr "$RUNNER_TEMP/interleave-site-$GITHUB_REF_NAME.zip" .)
          git archive --format=tar.gz --prefix="interleave-$GITHUB_REF_NAME/" \\
            --output="$RUNNER_TEMP/interleave-$GITHUB_REF_NAME.tar.gz" HEAD
      - name: Publish
        env:
          GH_TOKEN: \${{ github.token }}
        run: gh release create "$GITHUB_REF_NAME" "$RUNNER_TEMP"/interleave-* --verify-tag --generate-notes
`;
}

function devcontainer(): string {
  const config = {
    name: 'Interleave',
    image: `mcr.microsoft.com/devcontainers/typescript-node:${NODE}`,
    postCreateCommand: 'npm ci && npx playwright install --with-deps chromium',
    forwardPorts: [4321],
    portsAttributes: { 4321: { label: 'the course' } },
  };
  // As the formatter has it: short lists in one line.
  return `${JSON.stringify(config, null, 2).replaceAll(/\[\s+(\d+)\s+\]/g, '[$1]')}\n`;
}

/** Path from the repository's folder -> text. */
export const HOSTING: Readonly<Record<string, () => string>> = {
  'public/_headers': headersFile,
  'vercel.json': vercel,
  '.github/workflows/pages.yml': pages,
  '.github/workflows/release.yml': release,
  '.devcontainer/devcontainer.json': devcontainer,
};
