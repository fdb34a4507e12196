// First, for modules below read the archive's settings when they are imported.
import { loadedSettings } from './src/site/load-settings.ts';
import { createHash } from 'node:crypto';
import { satteri } from '@astrojs/markdown-satteri';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { servedAt } from './src/holdings/settings.ts';
import { compile } from './src/integrations/compile.ts';
import { contentWatch } from './src/integrations/content-watch.ts';
import { writeFontStyles } from './src/integrations/fonts.ts';
import { searchIndex } from './src/integrations/search.ts';
import { siteFiles } from './src/integrations/site-files.ts';
import { PRELOAD_SCRIPT } from './src/search/preload-script.ts';
import { EARLY_SCRIPT } from './src/components/early-script.ts';

const { site, base } = servedAt(loadedSettings);

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // Two files of styles serve all pages of a kind and are kept by the browser; in each page they were two fifths of it.
  build: { inlineStylesheets: 'never' },
  // No text here is code, and highlighting would write inline styles, which the policy below forbids.
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: { gfm: false, smartPunctuation: false } }),
  },
  // Named in advance: dependencies that Vite discovers late make the first visit in development fail.
  vite: {
    resolve: { alias: { 'fonts.css': await writeFontStyles() } },
    define: { __ARCHIVE_SETTINGS__: JSON.stringify(loadedSettings) },
    optimizeDeps: { include: ['preact', 'preact/hooks', 'preact/jsx-runtime', '@preact/signals'] },
  },
  integrations: [preact(), compile(site, base), searchIndex(), siteFiles(site, base), contentWatch()],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      scriptDirective: {
        resources: ["'self'"],
        hashes: [EARLY_SCRIPT, PRELOAD_SCRIPT].map(
          (script) => `sha256-${createHash('sha256').update(script).digest('base64')}`,
        ),
      },
    },
  },
  devToolbar: { enabled: false },
});
