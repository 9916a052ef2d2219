import * as v from 'valibot';
import { parseEventDate } from '../../dates/parse-date';
import { recordId, type Visibility } from '../../model/fields';
import { KIND_LABELS } from '../../model/kind-labels';
import type { RecordKind } from '../../model/record';
import {
  ACTION_STAGES,
  ACTION_STATUS_LABELS,
  QUESTION_STATUS_LABELS,
  VISIBILITY_LABELS,
} from '../../model/status-labels';

/** A record's Markdown file as our own export writes it, cut in its parts. */
export interface RecordFile {
  readonly id: string;
  readonly kind: RecordKind;
  readonly facts: RecordFacts;
  /** the Markdown under the title, links as the export writes them */
  readonly body: string;
}

/** The front matter's values by their keys. */
export type RecordFacts = ReadonlyMap<string, string | readonly string[]>;

const BLOCK = /^\ufeff?---\r?\n([\s\S]*?)\r?\n---\r?\n/;
const FIELD = /^([^:\s]+): (.+)$/;

/** The parts of a file our export wrote; undefined for every other Markdown. */
export function recordFileOf(text: string): RecordFile | undefined {
  const match = BLOCK.exec(text);
  if (match?.[1] === undefined) return undefined;
  const facts = new Map(
    match[1].split(/\r?\n/).flatMap((line) => {
      const [, key, value] = FIELD.exec(line) ?? [];
      const read = key === undefined || value === undefined ? undefined : readValue(value);
      return key !== undefined && read !== undefined ? [[key, read] as const] : [];
    }),
  );
  const id = facts.get('id');
  const kind = kindOf(facts.get('種別'));
  if (!v.is(recordId, id) || kind === undefined) return undefined;
  const body = text
    .slice(match[0].length)
    .replace(/\r\n/g, '\n')
    .replace(/^\s*# [^\n]*\n?/, '')
    .trim();
  return { id, kind, facts, body };
}

/** A value as JSON, which is what the export writes; plain words as people write them. */
function readValue(written: string): string | readonly string[] | undefined {
  const text = written.trim();
  if (!/^["[]/.test(text)) return text;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'string') return value;
    return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}

function kindOf(label: string | readonly string[] | undefined): RecordKind | undefined {
  const kinds = Object.entries(KIND_LABELS) as readonly (readonly [RecordKind, string])[];
  return kinds.find(([, name]) => name === label)?.[0];
}

export function fact(facts: RecordFacts, key: string): string | undefined {
  const value = facts.get(key);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function facts(all: RecordFacts, key: string): string[] {
  const value = all.get(key);
  return value === undefined ? [] : typeof value === 'string' ? [value] : [...value];
}

export const dateFact = (all: RecordFacts, key: string): string | undefined =>
  parseEventDate(fact(all, key) ?? '');

export const visibilityFact = (all: RecordFacts): Visibility | undefined =>
  keyOf(VISIBILITY_LABELS, fact(all, '公開範囲'));
export const questionStatusFact = (all: RecordFacts) =>
  keyOf(QUESTION_STATUS_LABELS, fact(all, '状態')) ?? 'open';
export const actionStatusFact = (all: RecordFacts) =>
  keyOf(ACTION_STATUS_LABELS, fact(all, '状態')) ?? 'planned';
export const actionStageFact = (all: RecordFacts) =>
  ACTION_STAGES.find(({ label }) => label === fact(all, '段階'))?.stage ?? 'first';

function keyOf<K extends string>(
  labels: Readonly<Record<K, string>>,
  label: string | undefined,
): K | undefined {
  // Object.keys widens keys to string; these are the keys of `labels`.
  return (Object.keys(labels) as K[]).find((key) => labels[key] === label);
}
