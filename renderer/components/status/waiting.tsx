import { Icon } from '../icon/icon';
import styles from './status.module.css';

/** Something is on its way and will be here in a moment. */
export function Waiting({ label }: { readonly label: string }) {
  return (
    <p className={styles.waiting} role="status" aria-busy="true">
      <span className={styles.turning}>
        <Icon name="clock" />
      </span>
      {`${label}…`}
    </p>
  );
}
