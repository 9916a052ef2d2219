/**
 * One violation of every kind a checker is there for.
 *
 * @typedef {object} Planted
 * @property {string} file where it is planted
 * @property {string} text
 * @property {string} sign what the checker must say about it
 */

/**
 * For dependency-cruiser; `sign` is the rule. Two files share one where it takes both to break it.
 *
 * @type {readonly Planted[]}
 */
export const FORBIDDEN_IMPORTS = [
  importing('no-circular', 'shared/model/planted-one.ts', './planted-other'),
  importing('no-circular', 'shared/model/planted-other.ts', './planted-one'),
  importing('not-to-unresolvable', 'shared/model/planted-nowhere.ts', './nowhere'),
  importing('shared-is-pure', 'shared/model/planted-disk.ts', 'node:fs'),
  importing('shared-knows-no-skin', 'shared/contract/planted-skin.ts', '../../electron/handlers/platform'),
  importing(
    'electron-not-renderer',
    'electron/handlers/planted-page.ts',
    '../../renderer/transports/lines-of',
  ),
  importing('renderer-not-electron', 'renderer/app/planted-main.ts', '../../electron/handlers/platform'),
  importing('e2e-only-model', 'e2e/planted-contract.ts', '../shared/contract/contract'),
  importing('model-is-the-ground', 'shared/model/planted-rule.ts', '../rules/rule'),
  importing('dates-know-nothing', 'shared/dates/planted-model.ts', '../model/fields'),
  importing('rules-on-model-only', 'shared/rules/planted-contract.ts', '../contract/contract'),
  importing('features-on-model-only', 'shared/report-text/planted-rule.ts', '../rules/rule'),
  importing('search-stands-alone', 'shared/search/planted-handoff.ts', '../handoff/package-format'),
  importing('text-diff-stands-alone', 'shared/text-diff/planted-model.ts', '../model/fields'),
  importing('record-diff-below-contract', 'shared/record-diff/planted-contract.ts', '../contract/contract'),
  importing('analyser-stands-alone', 'shared/analyser/planted-fold.ts', '../search/fold'),
  importing('handlers-only-by-skins', 'electron/archive/planted-handler.ts', '../handlers/platform'),
  importing('only-desktop-imports-electron', 'electron/local/planted-electron.ts', 'electron'),
  importing('only-archive-imports-lowdb', 'electron/handlers/planted-lowdb.ts', 'lowdb'),
  importing('skins-apart', 'electron/local/planted-desktop.ts', '../desktop/ipc-channels'),
  importing('launch-below-skins', 'electron/launch/planted-platform.ts', '../handlers/platform'),
  importing('features-apart', 'renderer/features/planted-one/one.ts', '../planted-other/other'),
  planted('features-apart', 'renderer/features/planted-other/other.ts', 'export const other = 1;'),
  importing(
    'components-below-features',
    'renderer/components/planted-transport.ts',
    '../transports/lines-of',
  ),
];

/**
 * For TypeScript, over shared/ alone; `sign` is the compiler's code.
 *
 * @type {readonly Planted[]}
 */
export const TYPE_ERRORS = [
  planted('TS2584', 'shared/model/planted-dom.ts', 'export const title = document.title;'),
  planted('TS2304', 'shared/model/planted-window.ts', 'export const width = window.innerWidth;'),
  planted('TS2591', 'shared/model/planted-process.ts', 'export const home = process.env;'),
  planted('TS2322', 'shared/model/planted-type.ts', "export const count: number = '1';"),
  planted(
    'TS2532',
    'shared/model/planted-index.ts',
    'export const first = (all: string[]) => all[0].length;',
  ),
  planted('TS6133', 'shared/model/planted-unused.ts', 'export const one = () => { const unused = 1; };'),
];

/**
 * For Biome; `sign` is the rule.
 *
 * @type {readonly Planted[]}
 */
export const LINT_ERRORS = [
  planted('noDefaultExport', 'renderer/app/planted-default.ts', 'export default 1;'),
  planted('noExplicitAny', 'renderer/app/planted-any.ts', 'export const id = (one: any): unknown => one;'),
  planted(
    'noNonNullAssertion',
    'renderer/app/planted-bang.ts',
    'export const first = (all: string[]) => all[0]!;',
  ),
  planted('noConsole', 'renderer/app/planted-console.ts', "export const shout = () => console.log('!');"),
  planted(
    'noDangerouslySetInnerHtml',
    'renderer/app/planted-html.tsx',
    'export const Raw = ({ html }: { html: string }) => <p dangerouslySetInnerHTML={{ __html: html }} />;',
  ),
  planted('noBarrelFile', 'renderer/app/planted-barrel.ts', "export * from './store';"),
  planted('useFilenamingConvention', 'renderer/app/PlantedName.ts', 'export const one = 1;'),
  planted(
    'useNodejsImportProtocol',
    'electron/handlers/planted-node.ts',
    "import { join } from 'path';\nexport const path = join;",
  ),
];

export const UNUSED_FILE = planted(
  'planted-file.ts',
  'shared/model/planted-file.ts',
  'export const nobody = 1;',
);
export const UNUSED_EXPORT = planted(
  'plantedExport',
  'shared/model/assert-never.ts',
  'export const plantedExport = 1;',
);
export const UNUSED_DEPENDENCY = 'planted-dependency';

export const FAILING_TEST = planted(
  'one is two',
  'shared/model/planted.test.ts',
  "import { expect, it } from 'vitest';\nit('one is two', () => expect(1).toBe(2));",
);

/**
 * @param {string} sign
 * @param {string} file
 * @param {string} text
 * @returns {Planted}
 */
function planted(sign, file, text) {
  return { sign, file, text: `${text}\n` };
}

/**
 * @param {string} rule
 * @param {string} file
 * @param {string} target
 */
function importing(rule, file, target) {
  return planted(rule, file, `import * as target from '${target}';\nexport const used = target;`);
}
