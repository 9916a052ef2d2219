import type { Confidence } from '../block';
import { candidateSystems } from './heading-candidates';
import { HeadingScopes, type HeadingSystem, type StandsOver } from './heading-scopes';
import type { TextUnit, Unit } from './unit';

export interface OutlinePlace {
  /** of a heading, 1 for the outermost */
  readonly level: number;
  readonly confidence: Confidence;
}

/** For each piece its place among the headings; undefined for what stands under them. */
export function outlineOf(units: readonly Unit[]): (OutlinePlace | undefined)[] {
  const systems = candidateSystems(units);
  const scopes = new HeadingScopes(standsOverIn(systems), hasNumberedTop(units, systems));
  return units.map((unit, index) => {
    const system = systems[index];
    if (unit.kind === 'text' && system !== undefined && (!unit.mark || scopes.accepts(unit.mark))) {
      return { level: scopes.open(system, isWordSystem(system) ? undefined : unit.mark), confidence: confidenceOf(system, unit) };
    }
    scopes.addContent();
    return undefined;
  });
}

const WORD_SYSTEMS: ReadonlySet<string> = new Set(['frame', 'dated', 'person', 'stage', 'label', 'pledge', 'plain']);

function isWordSystem(system: HeadingSystem): boolean {
  return WORD_SYSTEMS.has(system);
}

function confidenceOf(system: HeadingSystem, unit: TextUnit): Confidence {
  if (system === 'plain') return 'guess';
  if (isWordSystem(system) || unit.lineCount > 1) return 'likely';
  const family = unit.mark?.family;
  return family === 'circled' || family === 'kana' || family === 'alpha' || unit.mark?.isWeak ? 'likely' : 'sure';
}

/** Counts which systems stand right under which, nothing between them. */
function standsOverIn(systems: readonly (HeadingSystem | undefined)[]): StandsOver {
  const counts = new Map<string, number>();
  let chain: HeadingSystem[] = [];
  for (const system of systems) {
    if (system === undefined) {
      chain = [];
      continue;
    }
    for (const upper of chain) if (upper !== system) counts.set(`${upper}>${system}`, (counts.get(`${upper}>${system}`) ?? 0) + 1);
    chain = [...chain.filter((upper) => upper !== system).slice(-6), system];
  }
  return (upper, lower) => counts.get(`${upper}>${lower}`) ?? 0;
}

function hasNumberedTop(units: readonly Unit[], systems: readonly (HeadingSystem | undefined)[]): boolean {
  return units.some((unit, index) => {
    if (systems[index] === undefined || unit.kind !== 'text') return false;
    const family = unit.mark?.family;
    return family === 'chapter' || family === 'digit' || family === 'roman' || family === 'kanji';
  });
}
