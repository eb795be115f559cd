import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { FRAME_SCRIPT } from './engine/sandbox/browser-frame.ts';
import { guestPlugin } from './engine/sandbox/node-vite-plugin.ts';
import { ISOLATION_HEADERS } from './scripts/static-server.ts';
import { buildRecord } from './src/integrations/build-record.ts';
import { codeStays } from './src/integrations/code-stays.ts';
import { contentSecurityPolicy } from './src/integrations/content-security-policy.ts';
import { offline } from './src/integrations/offline.ts';
import { predictions } from './src/integrations/predictions.ts';
import { sidebar } from './src/site/sidebar.ts';

// Both are needed only where the site is deployed: see README.md.
const site = process.env.SITE_URL;
const base = process.env.BASE_PATH ?? '/';

export default defineConfig({
  site,
  base,
  // As `npm start` serves the site; it is not in need of it.
  server: { headers: ISOLATION_HEADERS },
  vite: { plugins: [guestPlugin(), predictions()] },
  integrations: [
    preact(),
    starlight({
      title: 'Interleave',
      description: 'An interactive course on processes and threads, graded on every schedule.',
      defaultLocale: 'root',
      locales: {
        root: { label: 'English', lang: 'en' },
        'zh-cn': { label: '简体中文', lang: 'zh-CN' },
      },
      sidebar: sidebar(),
      credits: false,
      customCss: ['./src/site/reading.css'],
      components: {
        Footer: './src/components/site/Footer.astro',
        Sidebar: './src/components/course/Sidebar.astro',
      },
    }),
    mdx(),
    // Last, because they look at what the others have written.
    codeStays(),
    contentSecurityPolicy([FRAME_SCRIPT]),
    offline(),
    buildRecord(),
  ],
});
