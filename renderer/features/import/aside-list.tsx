import { restore, type Sorted } from '#shared/report-text/corrections';
import { Button } from '../../components/button/button';
import { asideReason } from './aside-reason';
import styles from './result.module.css';

interface AsideListProps {
  readonly body: Sorted;
  readonly onChange: (body: Sorted) => void;
}

/** What does not stand in the body, each with the reason and the way back. */
export function AsideList({ body, onChange }: AsideListProps) {
  if (body.setAside.length === 0)
    return <p className={styles.empty}>本文に入れなかったものはありません。すべての文字が本文にあります。</p>;
  return (
    <ul className={styles.list}>
      {body.setAside.map((aside, index) => (
        <li key={`${aside.lines.from}-${aside.text}`} className={styles.aside}>
          <span className={styles.kind}>{asideReason(aside.reason)}</span>
          <span className={styles.asideText}>{aside.text}</span>
          <Button size="small" look="quiet" onPress={() => onChange(restore(body, index))}>
            本文に戻す
          </Button>
        </li>
      ))}
    </ul>
  );
}
