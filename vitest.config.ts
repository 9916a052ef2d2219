import { defineConfig } from 'vitest/config';
import { boundedPdf } from './resources/scripts/bounded-pdf-plugin.ts';
import { licencesPlugin } from './resources/scripts/licences-plugin.ts';

export default defineConfig({
  plugins: [licencesPlugin(import.meta.dirname), boundedPdf(import.meta.dirname)],
  test: {
    include: ['{electron,renderer,shared,resources,e2e}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'out/**'],
    setupFiles: ['vitest.setup.config.ts'],
    testTimeout: 60_000,
    // Else Node would load it as it is, without what the plugin changes.
    server: { deps: { inline: [/pdfjs-dist/] } },
  },
});
