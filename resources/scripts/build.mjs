import { buildMissing } from './build-missing.mjs';

/** `npm run build`: the app (out/main, out/preload, out/renderer) and the viewer (out/viewer). */
process.exitCode = (await buildMissing(console.log)) ? 0 : 1;
