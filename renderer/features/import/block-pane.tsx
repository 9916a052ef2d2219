import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { type Block, blockText, type LineRange } from '#shared/report-text/block';
import {
  type Body,
  canJoinNext,
  drop,
  joinNext,
  restore,
  toHeading,
  toListItem,
  toParagraph,
  withLevel,
} from '#shared/report-text/corrections';
import { Button } from '../../components/button/button';
import { asideReason } from './aside-reason';
import styles from './import.module.css';

interface BlockPaneProps {
  readonly body: Body;
  readonly onChange: (body: Body) => void;
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

  const correct = (next: Body, index: number): void => {
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
  readonly body: Body;
  readonly index: number;
  readonly onCorrect: (body: Body) => void;
}

function BlockTools({ body, index, onCorrect }: BlockToolsProps) {
  const block = body.blocks[index];
  if (!block) return null;
  const tool = (label: string, next: Body) => (
    <Button key={label} size="small" onPress={() => onCorrect(next)}>
      {label}
    </Button>
  );
  return (
    <div className={styles.tools}>
      {block.kind === 'heading' &&
        block.level > 1 &&
        tool('見出しを上げる', withLevel(body, index, block.level - 1))}
      {block.kind === 'heading' &&
        block.level < 5 &&
        tool('見出しを下げる', withLevel(body, index, block.level + 1))}
      {block.kind !== 'heading' && block.kind !== 'table' && tool('見出しにする', toHeading(body, index))}
      {block.kind !== 'paragraph' && block.kind !== 'table' && tool('段落にする', toParagraph(body, index))}
      {block.kind !== 'listItem' && block.kind !== 'table' && tool('箇条書きにする', toListItem(body, index))}
      {canJoinNext(body, index) && tool('次とつなげる', joinNext(body, index))}
      {tool('本文から外す', drop(body, index))}
    </div>
  );
}
