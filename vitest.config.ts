import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{electron,renderer,shared,resources,e2e}/**/*.test.{ts,tsx}'],
    exclude: ['node_modules', 'out'],
    testTimeout: 20_000,
  },
});
