import type { Poll } from '#shared/model/offsite-meeting';
import styles from './poll-bars.module.css';
import { pollShares } from './poll-shares';

/** The outcome of a show of hands: each choice's share in words, and as a bar for the eye. */
export function PollBars({ poll }: { readonly poll: Pick<Poll, 'unit' | 'choices'> }) {
  return (
    <dl className={styles.bars}>
      {pollShares(poll).map(({ label, percent, words }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: choices have no id and two may be called alike
        <div key={index} className={styles.row}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>
            <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect className={styles.track} width="100" height="8" />
              <rect className={styles.fill} width={percent} height="8" />
            </svg>
            <span className={styles.words}>{words}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
