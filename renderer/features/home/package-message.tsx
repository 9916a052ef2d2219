import { useEffect, useState } from 'react';
import type { MethodOutput } from '#shared/contract/contract';
import { useServices } from '../../app/services';
import styles from './home.module.css';

/** In a handoff package: what the senders wrote to the next cohort. */
export function PackageMessage() {
  const { client } = useServices();
  const [greeting, setGreeting] = useState<MethodOutput<'handoff.greeting'>>(null);

  useEffect(() => {
    void client('handoff.greeting', {}).then((answer) => {
      if (answer.ok) setGreeting(answer.value);
    });
  }, [client]);

  if (!greeting) return null;
  return (
    <section className={styles.message} aria-label="引き継ぐ人からのメッセージ">
      <h2 className={styles.messageTitle}>{greeting.title}</h2>
      {greeting.message && <p className={styles.messageText}>{greeting.message}</p>}
      <p className={styles.messageBy}>{greeting.from}</p>
    </section>
  );
}
