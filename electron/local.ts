import { parseLaunchOptions } from './launch/launch-options';
import { productPaths } from './launch/product-paths';
import { runLocal } from './local/run-local';
import { complain } from './local/terminal';

/** Browser mode: the app as a page of the machine's own browser. */
const parsed = parseLaunchOptions(process.argv.slice(2), 'refuse');
if (parsed.ok) {
  process.exitCode = await runLocal(parsed.options, productPaths(import.meta.dirname));
} else {
  complain(parsed.sentence);
  process.exitCode = 2;
}
