import { assertNever } from '#shared/model/assert-never';
import { useServices } from '../../app/services';
import { useStore } from '../../app/store';
import styles from './search.module.css';

/** How far the index is, while it is not whole: what was taken in is found already. */
export function IndexNote() {
  const { search } = useServices();
  const index = useStore(search.index);
  switch (index.state) {
    case 'settled':
      return null;
    case 'reading':
      return (
        <p className={styles.note}>よみを調べています。終わると、ひらがなやローマ字でも見つかります。</p>
      );
    case 'building':
      return (
        <p className={styles.note}>
          {`索引を作っています（${index.done.toLocaleString()} / ${index.total.toLocaleString()}件）。`}
          {'できたところから見つかります。'}
        </p>
      );
    default:
      return assertNever(index);
  }
}
