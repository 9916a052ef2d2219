import { useState } from 'react';
import type { HandPicked } from '#shared/importing/finding';
import type { Block } from '#shared/report-text/block';
import {
  changeKind,
  demote,
  drop,
  joinWithNext,
  promote,
  type Sorted,
  splitAt,
} from '#shared/report-text/corrections';
import { Button } from '../../components/button/button';
import styles from './result.module.css';
import { splitPlaces } from './split-places';

interface BlockToolsProps {
  readonly body: Sorted;
  readonly index: number;
  readonly onCorrect: (body: Sorted) => void;
  readonly onPick: (picked: HandPicked) => void;
}

const KINDS = [
  { kind: 'heading', label: '見出しに' },
  { kind: 'paragraph', label: '段落に' },
  { kind: 'listItem', label: '箇条書きに' },
] as const;

const PICKS = [
  { kind: 'phrase', label: 'フレーズに' },
  { kind: 'question', label: 'モヤモヤに' },
  { kind: 'action', label: 'アクションに' },
] as const;

/** What can be done with the chosen piece, each with one press. */
export function BlockTools({ body, index, onCorrect, onPick }: BlockToolsProps) {
  const [isSplitting, setSplitting] = useState(false);
  const { blocks, setAside } = body;
  const block = blocks[index];
  const next = blocks[index + 1];
  if (!block) return null;
  const changed = (corrected: readonly Block[]): Sorted => ({ blocks: corrected, setAside });
  const tool = (label: string, corrected: Sorted) => (
    <Button key={label} size="small" onPress={() => onCorrect(corrected)}>
      {label}
    </Button>
  );
  if (block.kind === 'table')
    return <div className={styles.tools}>{tool('本文から外す', drop(body, index))}</div>;
  const places = splitPlaces(block.text);
  return (
    <>
      <fieldset className={styles.tools} aria-label="このかたまりを直す">
        {isLevelled(block) && tool('上げる', changed(promote(blocks, index)))}
        {isLevelled(block) && tool('下げる', changed(demote(blocks, index)))}
        {KINDS.map(
          ({ kind, label }) => block.kind !== kind && tool(label, changed(changeKind(blocks, index, kind))),
        )}
        {next && next.kind !== 'table' && tool('次とつなげる', changed(joinWithNext(blocks, index)))}
        {places.length > 0 && (
          <Button size="small" aria-pressed={isSplitting} onPress={() => setSplitting(!isSplitting)}>
            分ける
          </Button>
        )}
        {tool('本文から外す', drop(body, index))}
        {block.kind !== 'heading' &&
          PICKS.map(({ kind, label }) => (
            <Button
              key={kind}
              size="small"
              look="quiet"
              icon="plus"
              onPress={() => onPick({ kind, text: block.text, lines: block.lines })}
            >
              {label}
            </Button>
          ))}
      </fieldset>
      {isSplitting && (
        <p className={styles.split}>
          {pieces(block.text, places).map(({ text, at }) => (
            <span key={at}>
              {text}
              {at < block.text.length && (
                <button
                  type="button"
                  className={styles.cut}
                  onClick={() => onCorrect(changed(splitAt(blocks, index, at)))}
                >
                  ここで分ける
                </button>
              )}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

const isLevelled = (block: Block): boolean =>
  block.kind === 'heading' || block.kind === 'listItem' || block.kind === 'poll';

/** The text in the parts between its cuts; `at` is where each ends. */
function pieces(
  text: string,
  places: readonly number[],
): readonly { readonly text: string; readonly at: number }[] {
  const ends = [...places, text.length];
  return ends.map((at, index) => ({ text: text.slice(ends[index - 1] ?? 0, at), at }));
}
