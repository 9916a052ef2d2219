import { buildMissing } from './build-missing.mjs';
import { runE2e } from './run-e2e.mjs';

/** `npm run e2e -- …`: Playwright's options pass through, e.g. `--project viewer`, `-g 検索`. */
const built = await buildMissing(console.log);
process.exitCode = built ? (await runE2e(process.argv.slice(2), console.log)).code : 1;
