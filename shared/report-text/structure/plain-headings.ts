import { endsSentence } from '../lines/characters';
import type { HeadingSystem } from './heading-scopes';
import { isProse } from './title-like';
import type { TextUnit, Unit } from './unit';

const MAX_LENGTH = 25;
/** One short line before a text is chance; two are a habit. */
const MIN_HEADINGS = 2;
/** Where marks already part the text, a short line is mostly something else. */
const MAX_MARKED = 2;
const CAPTION = /^(?:表|図|写真|資料|別紙|注)\s*[0-9０-９]{0,2}/;
const RUNS_ON = /(?:[をがはにでのもへや]|(?<!こ)と|(?<!これ)から|より|ので|けど|し)$/;
const CONNECTS = /^(?:また|しかし|そして|なお|ただ|ところ|さて|その|この|それ|これは|例|※)/;

/**
 * Headings without any mark: short lines that each stand between the end of one text and the start of another, in a
 * document that has no other headings to speak of.
 */
export function withPlainHeadings(
  units: readonly Unit[],
  systems: readonly (HeadingSystem | undefined)[],
): (HeadingSystem | undefined)[] {
  if (systems.filter((system) => system !== undefined).length > MAX_MARKED)
    return withRepeatedHeadings(units, systems);
  const found = units.flatMap((unit, index) => (standsBetweenTexts(units, unit, index) ? [index] : []));
  const opening = openingHeading(units, systems);
  const isParted = (index: number | undefined): boolean => {
    const unit = index === undefined ? undefined : units[index];
    return unit?.kind === 'text' && unit.first.source.gap > 0;
  };
  const isPair = found.length === 1 && isParted(opening) && isParted(found[0]);
  if (found.length < MIN_HEADINGS && !isPair) return [...systems];
  const plain = new Set(opening === undefined ? found : [opening, ...found]);
  return systems.map((system, index) => system ?? (plain.has(index) ? 'plain' : undefined));
}

/** 現状と課題 under each of several headings: the same words again and again, each time above a text. */
function withRepeatedHeadings(
  units: readonly Unit[],
  systems: readonly (HeadingSystem | undefined)[],
): (HeadingSystem | undefined)[] {
  const places = new Map<string, number[]>();
  for (const [index, unit] of units.entries()) {
    if (unit.kind !== 'text' || systems[index] !== undefined || !looksLikeHeading(unit)) continue;
    const known = places.get(unit.text);
    if (known) known.push(index);
    else places.set(unit.text, [index]);
  }
  const repeated = new Set(
    [...places.values()].flatMap((indices) => (isRepeated(units, systems, indices) ? indices : [])),
  );
  return systems.map((system, index) => system ?? (repeated.has(index) ? 'plain' : undefined));
}

function isRepeated(
  units: readonly Unit[],
  systems: readonly (HeadingSystem | undefined)[],
  indices: readonly number[],
): boolean {
  if (indices.length < MIN_HEADINGS) return false;
  return indices.every((index, nth) => {
    const [before, last] = [units[index - 1], indices[nth - 1]];
    const isUnderAnother =
      last === undefined || systems.slice(last + 1, index).some((system) => system !== undefined);
    const isApart =
      systems[index - 1] !== undefined || (before?.kind === 'text' ? endsSentence(before.text) : true);
    return isUnderAnother && isApart && isText(units[index + 1]);
  });
}

function standsBetweenTexts(units: readonly Unit[], unit: Unit, index: number): boolean {
  const before = units[index - 1];
  if (unit.kind !== 'text' || !before || !looksLikeHeading(unit) || !isText(units[index + 1])) return false;
  if (before.kind === 'table') return true;
  return endsSentence(before.text) || (before.mark?.family === 'bullet' && unit.first.source.gap > 0);
}

/** The last of the cover's lines, when the first text begins right below it. */
function openingHeading(
  units: readonly Unit[],
  systems: readonly (HeadingSystem | undefined)[],
): number | undefined {
  const first = units.findIndex(isText);
  const unit = units[first - 1];
  if (first < 2 || unit?.kind !== 'text' || !looksLikeHeading(unit) || systems.slice(0, first).some(Boolean))
    return undefined;
  return first - 1;
}

function looksLikeHeading(unit: TextUnit): boolean {
  const { text } = unit;
  if (
    unit.mark ||
    unit.speaker !== undefined ||
    unit.lineCount > 1 ||
    text.length < 2 ||
    text.length > MAX_LENGTH
  )
    return false;
  if (
    /[。、，！!：:]|^[（(「『]|[）)]$/.test(text) ||
    CAPTION.test(text) ||
    RUNS_ON.test(text) ||
    CONNECTS.test(text)
  )
    return false;
  return !/^[0-9０-９]|(?:年度|[0-9０-９元]\s?[年月日]|[市町村]|氏|さん|様)$/.test(text);
}

function isText(unit: Unit | undefined): boolean {
  return (
    unit?.kind === 'text' &&
    !unit.mark &&
    unit.text.includes('。') &&
    isProse(unit.text) &&
    unit.text.length >= 30
  );
}
