import type { Confidence } from '#shared/report-text/block';
import styles from './result.module.css';

const WORDS: Readonly<Record<Confidence, { readonly short: string; readonly long: string }>> = {
  sure: { short: '', long: '確かです' },
  likely: { short: 'おそらく', long: 'おそらく合っています' },
  guess: { short: '要確認', long: '推測です。確かめてください' },
};

/** How far a recognised piece can be trusted, in a word; nothing where there is no doubt. */
export function ConfidenceMark({ confidence }: { readonly confidence: Confidence }) {
  const { short, long } = WORDS[confidence];
  if (short === '') return null;
  return (
    <span className={`${styles.confidence} ${styles[confidence]}`} title={long}>
      {short}
    </span>
  );
}
