/** Who may import whom. The table is DESIGN.md's; each rule's comment says what to do instead. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid('no-circular', 'Move what both need into a third file.', {}, { circular: true }),
    forbid('not-to-unresolvable', 'The import resolves to nothing.', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
    forbid(
      'shared-is-pure',
      'shared/ knows neither skin: pass ids, clocks and bytes in.',
      { path: '^shared/', pathNot: '\\.test\\.ts$|^shared/testing/' },
      { path: '^(electron|renderer|e2e)/|^node:|^(fs|path|os|crypto)$', dependencyTypesNot: ['type-only'] },
    ),
    forbid('shared-knows-no-skin', 'shared/ never imports a skin, not even a type.', { path: '^shared/' }, { path: '^(electron|renderer|e2e)/' }),
    forbid('electron-not-renderer', 'Talk through shared/contract.', { path: '^electron/' }, { path: '^(renderer|e2e)/' }),
    forbid('renderer-not-electron', 'Talk through shared/contract.', { path: '^renderer/' }, { path: '^(electron|e2e)/' }),
    forbid(
      'e2e-only-model',
      'Scenarios drive the product from outside; they may know the model only. The conformance tests join both ends of a transport.',
      { path: '^e2e/', pathNot: '^e2e/conformance/' },
      { path: '^(electron|renderer|shared)/', pathNot: '^shared/(model|testing)/' },
    ),
    forbid('model-is-the-ground', 'The model knows only dates and itself.', { path: '^shared/model/' }, { path: '^shared/(?!model/|dates/|testing/)' }),
    forbid('dates-know-nothing', 'Dates are the lowest layer.', { path: '^shared/dates/' }, { path: '^shared/(?!dates/)' }),
    forbid(
      'rules-on-model-only',
      'Rules are pure functions over the model; errors come from the contract as types.',
      { path: '^shared/rules/' },
      { path: '^shared/(?!model/|rules/|dates/|markdown/|contract/app-error|contract/result|testing/)' },
    ),
    forbid(
      'features-on-model-only',
      'search, markdown, handoff and report-text stand on the model; of the contract they know failures as data.',
      { path: '^shared/(search|markdown|report-text|handoff)/' },
      { path: '^shared/(contract|rules|migrations)/', pathNot: '^shared/(contract/(app-error|result)|migrations/(schema-version|migrate-record))\\.ts$' },
    ),
    forbid('search-stands-alone', 'Search is a small library of its own.', { path: '^shared/search/' }, { path: '^shared/(?!search/|model/|dates/|testing/)' }),
    forbid('text-diff-stands-alone', 'Comparing texts knows nothing of records.', { path: '^shared/text-diff/' }, { path: '^shared/(?!text-diff/)' }),
    forbid(
      'record-diff-below-contract',
      'Comparing records stands on the model and on text-diff.',
      { path: '^shared/record-diff/' },
      { path: '^shared/(?!record-diff/|text-diff/|model/|dates/)' },
    ),
    forbid(
      'analyser-stands-alone',
      'The analyser is a small library; of search it knows how arrays are packed.',
      { path: '^shared/analyser/' },
      { path: '^shared/(?!analyser/|search/array-pack|testing/)' },
    ),
    forbid('handlers-only-by-skins', 'Only an entry wires handlers.', { path: '^electron/(archive|handoff)/' }, { path: '^electron/(handlers|desktop|local)/' }),
    forbid(
      'only-desktop-imports-electron',
      "Only electron/desktop, main.ts and preload.ts may import 'electron'.",
      { pathNot: '^electron/(desktop/|main\\.ts$|preload\\.ts$)|^(resources|e2e)/' },
      { path: '^electron$|node_modules/electron/' },
    ),
    forbid('only-archive-imports-lowdb', 'The store is reached through electron/archive.', { pathNot: '^electron/archive/' }, { path: 'node_modules/lowdb/' }),
    forbid(
      'skins-apart',
      'What both skins need lies in electron/launch.',
      { path: '^electron/(local|desktop)/' },
      { path: '^electron/(local|desktop)/', pathNot: '^electron/$1/' },
    ),
    forbid('launch-below-skins', 'How to start knows nothing of what is started.', { path: '^electron/launch/' }, { path: '^electron/(?!launch/)' }),
    forbid(
      'features-apart',
      'Features never import features: lift what both need into components/ or app/.',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    ),
    forbid('components-below-features', 'Widgets know neither features nor the shell.', { path: '^renderer/components/' }, { path: '^renderer/(features|transports)/' }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^out/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.d.ts', '.css'],
    },
  },
};
