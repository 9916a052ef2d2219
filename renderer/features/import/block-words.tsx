import { type Block, blockText } from '#shared/report-text/block';
import { lettersInView } from './letters-in-view';
import styles from './result.module.css';

/** A piece as it will read. */
export function BlockWords({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <>
          <span className={styles.kind}>{`見出し${block.level}`}</span>
          {lettersInView(block.text)}
        </>
      );
    case 'listItem':
    case 'poll':
      return `${'　'.repeat(block.depth)}${lettersInView(block.mark === '' ? `・${block.text}` : blockText(block))}`;
    case 'table':
      return lettersInView(block.rows.map((row) => row.join('｜')).join('\n'));
    case 'markdown':
      return /^!\[[^\]]*\]\(import-image:\d+\)$/.test(block.text)
        ? `（図：${block.text.slice(2, block.text.indexOf(']'))}）`
        : lettersInView(block.text);
    case 'paragraph':
    case 'speech':
      return lettersInView(blockText(block));
  }
}

/** The classes a piece is drawn with. */
export function blockLook(block: Block): string {
  if (block.kind !== 'heading') return '';
  return `${styles.heading} ${block.level === 1 ? styles.level1 : ''}`;
}
