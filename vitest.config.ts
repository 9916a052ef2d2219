import { defineConfig } from 'vitest/config';
import { licencesPlugin } from './resources/scripts/licences-plugin.ts';

export default defineConfig({
  plugins: [licencesPlugin(import.meta.dirname)],
  test: {
    include: ['{electron,renderer,shared,resources,e2e}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', 'out/**'],
    setupFiles: ['vitest.setup.config.ts'],
    testTimeout: 60_000,
  },
});
