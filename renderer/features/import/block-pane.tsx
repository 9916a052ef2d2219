import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { type Block, blockText, type LineRange } from '#shared/report-text/block';
import {
  changeKind,
  demote,
  drop,
  joinWithNext,
  promote,
  restore,
  type Sorted,
  splitAt,
} from '#shared/report-text/corrections';
import { Button } from '../../components/button/button';
import { asideReason } from './aside-reason';
import styles from './import.module.css';

interface BlockPaneProps {
  readonly body: Sorted;
  readonly onChange: (body: Sorted) => void;
  readonly shown: LineRange | undefined;
  readonly onShow: (lines: LineRange) => void;
  /** leaves the pieces and edits the whole as text */
  readonly onEditText: () => void;
}

/** The result piece by piece. Choosing one shows its lines in the source and offers what can be corrected. */
export function BlockPane({ body, onChange, shown, onShow, onEditText }: BlockPaneProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [showsAside, setShowsAside] = useState(false);
  const rows = useVirtualizer({
    count: body.blocks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 52,
    overscan: 12,
  });
  const chosen = body.blocks.findIndex((block) => block.lines === shown);

  const correct = (next: Sorted, index: number): void => {
    onChange(next);
    const block = next.blocks[Math.min(index, next.blocks.length - 1)];
    if (block) onShow(block.lines);
  };

  return (
    <section className={styles.pane} aria-label="取り込んだ結果">
      <header className={styles.paneHead}>
        <h2 className={styles.paneTitle}>取り込んだ結果</h2>
        <div className={styles.tools}>
          <Button size="small" look="quiet" onPress={() => setShowsAside(!showsAside)}>
            {showsAside ? '本文を見る' : `本文に入れなかったもの（${body.setAside.length}）`}
          </Button>
          <Button size="small" look="quiet" icon="pencil" onPress={onEditText}>
            文章で直す
          </Button>
        </div>
      </header>
      {showsAside ? (
        <ul className={styles.aside}>
          {body.setAside.map((aside, index) => (
            <li key={`${aside.lines.from}-${aside.text}`} className={styles.asideLine}>
              <span className={styles.note}>{asideReason(aside.reason)}</span>
              <span className={styles.asideText}>{aside.text}</span>
              <Button size="small" look="quiet" onPress={() => onChange(restore(body, index))}>
                本文に戻す
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <div className={styles.scroller} ref={scroller}>
          <div
            className={styles.canvas}
            ref={(element) => element?.style.setProperty('height', `${rows.getTotalSize()}px`)}
          >
            {rows.getVirtualItems().map((row) => {
              const block = body.blocks[row.index];
              if (!block) return null;
              const isChosen = row.index === chosen;
              return (
                <div
                  key={row.key}
                  data-index={row.index}
                  className={styles.row}
                  ref={(element) => {
                    element?.style.setProperty('transform', `translateY(${row.start}px)`);
                    rows.measureElement(element);
                  }}
                >
                  <div className={`${styles.block} ${isChosen ? styles.chosen : ''}`}>
                    <button
                      type="button"
                      className={`${styles.blockText} ${lookOf(block)} ${block.confidence === 'guess' ? styles.unsure : ''}`}
                      aria-pressed={isChosen}
                      onClick={() => onShow(block.lines)}
                    >
                      <BlockWords block={block} />
                    </button>
                    {isChosen && (
                      <BlockTools
                        body={body}
                        index={row.index}
                        onCorrect={(next) => correct(next, row.index)}
                      />
                    )}
                  </div>
                </div>
              );
            })}
          </div>
        </div>
      )}
    </section>
  );
}

function lookOf(block: Block): string {
  if (block.kind !== 'heading') return '';
  return `${styles.heading} ${block.level === 1 ? styles.level1 : ''}`;
}

function BlockWords({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <>
          <span className={styles.note}>{`見出し${block.level}　`}</span>
          {block.text}
        </>
      );
    case 'listItem':
    case 'poll':
      return `${'　'.repeat(block.depth)}${blockText(block)}`;
    case 'table':
      return block.rows.map((row) => row.join('｜')).join('\n');
    default:
      return blockText(block);
  }
}

interface BlockToolsProps {
  readonly body: Sorted;
  readonly index: number;
  readonly onCorrect: (body: Sorted) => void;
}

function BlockTools({ body, index, onCorrect }: BlockToolsProps) {
  const { blocks, setAside } = body;
  const block = blocks[index];
  const next = blocks[index + 1];
  if (!block) return null;
  const tool = (label: string, corrected: Sorted) => (
    <Button key={label} size="small" onPress={() => onCorrect(corrected)}>
      {label}
    </Button>
  );
  const changed = (corrected: readonly Block[]): Sorted => ({ blocks: corrected, setAside });
  const isWords = block.kind !== 'table';
  return (
    <div className={styles.tools}>
      {isLevelled(block) && tool('上げる', changed(promote(blocks, index)))}
      {isLevelled(block) && tool('下げる', changed(demote(blocks, index)))}
      {KINDS.map(
        ({ kind, label }) =>
          isWords && block.kind !== kind && tool(label, changed(changeKind(blocks, index, kind))),
      )}
      {isWords && next && next.kind !== 'table' && tool('次とつなげる', changed(joinWithNext(blocks, index)))}
      {block.kind !== 'table' &&
        endOfFirstSentence(block.text) > 0 &&
        tool('最初の「。」で分ける', changed(splitAt(blocks, index, endOfFirstSentence(block.text))))}
      {tool('本文から外す', drop(body, index))}
    </div>
  );
}

const KINDS = [
  { kind: 'heading', label: '見出しにする' },
  { kind: 'paragraph', label: '段落にする' },
  { kind: 'listItem', label: '箇条書きにする' },
] as const;

const isLevelled = (block: Block): boolean =>
  block.kind === 'heading' || block.kind === 'listItem' || block.kind === 'poll';

/** Offset behind the first 。 that is not the end; 0 when there is one sentence only. */
function endOfFirstSentence(text: string): number {
  const end = text.indexOf('。') + 1;
  return end < text.trimEnd().length ? end : 0;
}
