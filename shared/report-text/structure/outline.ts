import type { Confidence } from '../block';
import type { DeclaredHeading } from '../pages/declared-headings';
import { dialoguePartOf } from './dialogue-words';
import { candidateSystems } from './heading-candidates';
import { HeadingScopes, type HeadingSystem, type StandsOver } from './heading-scopes';
import { withLookHeadings } from './look-headings';
import { isLookSystem } from './look-system';
import { withPlainHeadings } from './plain-headings';
import type { TextUnit, Unit } from './unit';

export interface OutlinePlace {
  /** of a heading, 1 for the outermost */
  readonly level: number;
  readonly confidence: Confidence;
}

/**
 * For each piece its place among the headings; undefined for what stands under them. `styled` are the lines the
 * source itself calls headings: where there are some, marks and sizes make no others.
 */
export function outlineOf(
  units: readonly Unit[],
  styled: ReadonlyMap<number, DeclaredHeading>,
): (OutlinePlace | undefined)[] {
  const systems =
    styled.size > 0
      ? styledSystems(units, styled)
      : withPlainHeadings(units, withLookHeadings(units, candidateSystems(units)));
  const scopes = new HeadingScopes(standsOverIn(systems), hasNumberedTop(units, systems));
  let isInAnswers = false;
  return units.map((unit, index) => {
    const system = systems[index];
    const level = styled.get(unit.lines.from)?.level;
    if (level !== undefined && unit.kind === 'text') {
      isInAnswers = dialoguePartOf(unit.text) !== undefined && dialoguePartOf(unit.text) !== 'content';
      return { level: scopes.openStyled(level), confidence: 'sure' };
    }
    if (
      unit.kind === 'text' &&
      system !== undefined &&
      (!unit.mark || scopes.accepts(unit.mark)) &&
      !(isInAnswers && isSmall(unit, system, scopes))
    ) {
      isInAnswers = system === 'dialoguePart' && dialoguePartOf(unit.text) !== 'content';
      return {
        level: scopes.open(system, isWordSystem(system) || isLookSystem(system) ? undefined : unit.mark),
        confidence: confidenceOf(system, unit),
      };
    }
    scopes.addContent();
    return undefined;
  });
}

/** Under 【「モヤモヤ」と「気付き」】 stand statements: small marks that head nothing elsewhere are items there. */
function isSmall(unit: TextUnit, system: HeadingSystem, scopes: HeadingScopes): boolean {
  if (unit.mark?.value !== 1 && scopes.path().includes(system)) return false;
  const family = unit.mark?.family;
  if (family === 'symbol') return !/^[■◆□▼]/.test(unit.mark?.sign ?? '');
  return (
    family === 'paren' ||
    family === 'closeParen' ||
    family === 'circled' ||
    family === 'kana' ||
    family === 'alpha'
  );
}

/** Beside styled headings only words that head a part of a record are headings too: 【内容】, まず取り組むアクション. */
function styledSystems(
  units: readonly Unit[],
  styled: ReadonlyMap<number, DeclaredHeading>,
): (HeadingSystem | undefined)[] {
  return candidateSystems(units).map((system, index) => {
    if (styled.has(units[index]?.lines.from ?? 0)) return 'styled';
    return system === 'dialoguePart' || system === 'stage' || system === 'pledge' ? system : undefined;
  });
}

const WORD_SYSTEMS: ReadonlySet<string> = new Set([
  'frame',
  'dated',
  'person',
  'stage',
  'dialoguePart',
  'pledge',
  'plain',
]);

function isWordSystem(system: HeadingSystem): boolean {
  return WORD_SYSTEMS.has(system);
}

function confidenceOf(system: HeadingSystem, unit: TextUnit): Confidence {
  if (system === 'plain') return 'guess';
  if (isWordSystem(system) || isLookSystem(system) || unit.lineCount > 1) return 'likely';
  const family = unit.mark?.family;
  return family === 'circled' || family === 'kana' || family === 'alpha' || unit.mark?.isWeak
    ? 'likely'
    : 'sure';
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
    for (const upper of chain)
      if (upper !== system) counts.set(`${upper}>${system}`, (counts.get(`${upper}>${system}`) ?? 0) + 1);
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
