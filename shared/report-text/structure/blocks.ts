import type { Block, Confidence } from '../block';
import { ListDepths } from './list-depths';
import type { OutlinePlace } from './outline';
import { pollCounts } from './poll';
import { systemOf, type TextUnit, type Unit } from './unit';

const SCHEDULE = 'schedule';

/** The blocks of a body from its pieces and their places in the outline. */
export function blocksOf(units: readonly Unit[], places: readonly (OutlinePlace | undefined)[]): Block[] {
  const depths = new ListDepths();
  return units.map((unit, index) => {
    const place = places[index];
    if (unit.kind === 'table') {
      depths.close();
      return { kind: 'table', rows: unit.rows, lines: unit.lines, confidence: 'likely' };
    }
    if (place) {
      depths.close();
      return {
        kind: 'heading',
        level: place.level,
        text: spaced(unit.text),
        lines: unit.lines,
        confidence: place.confidence,
      };
    }
    return textBlock(unit, units[index - 1], units[index + 1], depths);
  });
}

function textBlock(
  unit: TextUnit,
  before: Unit | undefined,
  after: Unit | undefined,
  depths: ListDepths,
): Block {
  const { lines } = unit;
  if (unit.speaker !== undefined) {
    depths.close();
    return {
      kind: 'speech',
      speaker: unit.speaker,
      text: unit.text.slice(unit.speaker.length).trim(),
      lines,
      confidence: 'likely',
    };
  }
  const item = itemPlace(unit, before, after, depths);
  const counts = pollCounts(unit.text);
  const mark = item ? item.mark : '';
  const text = item ? unit.text.slice(item.mark.length).trim() : unit.text;
  if (counts) {
    const question = counts.question.slice(mark.length).trim();
    return {
      kind: 'poll',
      depth: item?.depth ?? 0,
      mark,
      text,
      ...counts,
      question,
      lines,
      confidence: 'likely',
    };
  }
  if (item) return { kind: 'listItem', depth: item.depth, mark, text, lines, confidence: item.confidence };
  depths.close();
  return { kind: 'paragraph', text, lines, confidence: unit.kind === 'vertical' ? 'likely' : 'sure' };
}

interface ItemPlace {
  readonly depth: number;
  readonly mark: string;
  readonly confidence: Confidence;
}

function itemPlace(
  unit: TextUnit,
  before: Unit | undefined,
  after: Unit | undefined,
  depths: ListDepths,
): ItemPlace | undefined {
  const { mark } = unit;
  const indent = unit.first.indent;
  if (!mark) return unmarkedItem(unit, depths);
  switch (mark.family) {
    case 'arrow':
    case 'note':
      return depths.isOpen
        ? { depth: depths.depthBelow(), mark: mark.sign, confidence: 'likely' }
        : undefined;
    case 'session':
      if (!depths.has(SCHEDULE)) depths.close();
      return { depth: depths.depthOf(SCHEDULE, 0), mark: '', confidence: 'likely' };
    case 'bullet':
      return { depth: depths.depthOf(systemOf(mark), indent), mark: mark.sign, confidence: 'sure' };
    case 'symbol':
    case 'circled':
    case 'lenticularNumber':
      return { depth: depths.depthOf(systemOf(mark), indent), mark: mark.sign, confidence: 'likely' };
    case 'label':
    case 'bracket':
    case 'lenticular':
    case 'part':
    case 'chapter':
    case 'section':
    case 'clause':
      return undefined;
    default:
      return isListed(unit, before, after, depths)
        ? { depth: depths.depthOf(systemOf(mark), indent), mark: mark.sign, confidence: 'likely' }
        : undefined;
  }
}

/** An event among the meetings of a list, or a remark in brackets to the item above. */
function unmarkedItem(unit: TextUnit, depths: ListDepths): ItemPlace | undefined {
  if (isDatedEvent(unit) && depths.has(SCHEDULE))
    return { depth: depths.depthOf(SCHEDULE, 0), mark: '', confidence: 'guess' };
  const isRemark = depths.isOpen && (/^（[^（）]*）。?$/.test(unit.text) || /^例[）)：:]/.test(unit.text));
  return isRemark ? { depth: depths.depthBelow(), mark: '', confidence: 'guess' } : undefined;
}

/** A number makes an item only among its like: 2 after 1, or with 2 to come. */
function isListed(
  unit: TextUnit,
  before: Unit | undefined,
  after: Unit | undefined,
  depths: ListDepths,
): boolean {
  const { mark } = unit;
  if (!mark || mark.value === undefined || mark.isWeak) return false;
  if (depths.has(systemOf(mark)) || mark.family === 'paren' || mark.family === 'closeParen') return true;
  return [before, after].some(
    (other) => other?.kind === 'text' && other.mark !== undefined && systemOf(other.mark) === systemOf(mark),
  );
}

/** An event with its date among the meetings of a list: `夏期合宿 平成29年8月17日(西会場)`. */
function isDatedEvent(unit: TextUnit): boolean {
  return (
    unit.lineCount === 1 &&
    unit.text.length <= 60 &&
    /\d\s?[日）)]/.test(unit.text) &&
    !unit.text.includes('。')
  );
}

/** Headings keep one space where the source aligned their parts. */
function spaced(text: string): string {
  return text.replace(/[\s\u3000]+/g, ' ');
}
