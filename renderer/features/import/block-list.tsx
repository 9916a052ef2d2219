import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { HandPicked } from '#shared/importing/finding';
import type { LineRange } from '#shared/report-text/block';
import type { Sorted } from '#shared/report-text/corrections';
import { BlockTools } from './block-tools';
import { BlockWords, blockLook } from './block-words';
import { ConfidenceMark } from './confidence-mark';
import styles from './result.module.css';

interface BlockListProps {
  readonly body: Sorted;
  /** index of the piece whose tools are open; -1 = none */
  readonly chosen: number;
  readonly onCorrect: (body: Sorted, index: number) => void;
  readonly onPick: (picked: HandPicked) => void;
  readonly onChoose: (index: number) => void;
  /** the uppermost piece in view after scrolling */
  readonly onPass: (lines: LineRange) => void;
}

/** The body piece by piece. Choosing one shows its place in the source and what can be corrected. */
export function BlockList({ body, chosen, onCorrect, onPick, onChoose, onPass }: BlockListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: body.blocks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 52,
    overscan: 12,
  });

  useEffect(() => {
    if (chosen >= 0) rows.scrollToIndex(chosen, { align: 'auto' });
  }, [chosen, rows]);

  const focusRow = (index: number): void => {
    const block = body.blocks[index];
    if (!block) return;
    onChoose(index);
    rows.scrollToIndex(index, { align: 'auto' });
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus(),
    );
  };

  const onScroll = (): void => {
    const top = scroller.current?.scrollTop ?? 0;
    const first = rows.getVirtualItems().find((row) => row.end > top + 8);
    const block = first && body.blocks[first.index];
    if (block) onPass(block.lines);
  };

  return (
    <div className={styles.scroller} ref={scroller} onScroll={onScroll}>
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
              <div className={`${styles.block} ${styles[block.confidence]} ${isChosen ? styles.chosen : ''}`}>
                <button
                  type="button"
                  className={`${styles.blockText} ${blockLook(block)}`}
                  aria-pressed={isChosen}
                  onClick={() => onChoose(row.index)}
                  onKeyDown={(event) => {
                    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
                    if (step === 0) return;
                    event.preventDefault();
                    focusRow(row.index + step);
                  }}
                >
                  <ConfidenceMark confidence={block.confidence} />
                  <BlockWords block={block} />
                </button>
                {isChosen && (
                  <BlockTools
                    body={body}
                    index={row.index}
                    onCorrect={(next) => onCorrect(next, row.index)}
                    onPick={onPick}
                  />
                )}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
