import { useMemo, useState } from 'react';
import { assertNever } from '#shared/model/assert-never';
import type { TextPart } from '#shared/text-diff/text-part';
import { Button } from '../button/button';
import styles from './difference.module.css';
import { foldUnchanged, type ShownPart } from './fold-unchanged';

/** Pieces drawn at once; a report that was rewritten from top to bottom has thousands. */
const STEP = 400;

interface TextDifferenceProps {
  readonly parts: readonly TextPart[];
}

/** A text with what was added underlined and what was removed struck through; what stayed is folded away. */
export function TextDifference({ parts }: TextDifferenceProps) {
  const shown = useMemo(() => foldUnchanged(parts), [parts]);
  return <Pieces shown={shown} draw={drawChange} />;
}

/** One of two texts, with what only this one says marked. */
export function OneSide({ parts, side }: TextDifferenceProps & { readonly side: 'removed' | 'added' }) {
  const shown = useMemo(
    () => foldUnchanged(parts.filter(({ what }) => what === 'same' || what === side)),
    [parts, side],
  );
  return <Pieces shown={shown} draw={(part) => <mark className={styles.own}>{part.text}</mark>} />;
}

function drawChange({ what, text }: TextPart) {
  switch (what) {
    case 'added':
      return (
        <ins className={styles.added}>
          <Said>［追加：</Said>
          {text}
          <Said>］</Said>
        </ins>
      );
    case 'removed':
      return (
        <del className={styles.removed}>
          <Said>［削除：</Said>
          {text}
          <Said>］</Said>
        </del>
      );
    case 'same':
      return <span>{text}</span>;
    default:
      return assertNever(what);
  }
}

/** For who does not see the lines. */
const Said = ({ children }: { readonly children: string }) => (
  <span className="visually-hidden">{children}</span>
);

interface PiecesProps {
  readonly shown: readonly ShownPart[];
  readonly draw: (part: TextPart) => React.ReactNode;
}

function Pieces({ shown, draw }: PiecesProps) {
  const [limit, setLimit] = useState(STEP);
  return (
    <>
      <div className={styles.text}>
        {shown.slice(0, limit).map((part, index) => {
          // The pieces of a difference have nothing but their place to be known by.
          const key = `${index} ${part.what}`;
          if (part.what === 'folded') return <Folded key={key} text={part.text} lines={part.lines} />;
          return (
            <span key={key}>
              {part.what === 'same' ? part.text : draw({ what: part.what, text: part.text })}
            </span>
          );
        })}
      </div>
      {shown.length > limit && (
        <div>
          <Button size="small" onPress={() => setLimit((before) => before + STEP)}>
            {`続きを見る（残り${shown.length - limit}か所）`}
          </Button>
        </div>
      )}
    </>
  );
}

function Folded({ text, lines }: { readonly text: string; readonly lines: number }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <span>{text}</span>;
  return (
    <button type="button" className={styles.folded} onClick={() => setOpen(true)}>
      {lines > 1 ? `同じ文章 ${lines}行` : '同じ文章'}
      <span className={styles.unfold}>表示する</span>
    </button>
  );
}
