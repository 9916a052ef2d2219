import { licences } from 'virtual:licences';
import { useEffect, useState } from 'react';
import { useServices } from '../../app/services';
import { Section } from '../../components/layout/page';
import styles from './settings.module.css';

/** What this is, its version, and the licences of everything that is shipped with it. */
export function About() {
  const { client } = useServices();
  const [version, setVersion] = useState('');
  useEffect(() => {
    void client('app.version', {}).then((answer) => {
      if (answer.ok) setVersion(answer.value.version);
    });
  }, [client]);
  return (
    <Section title="ハミダシ帖について">
      <p>{`ハミダシ帖 ${version}`}</p>
      <p className={styles.note}>
        記録はこのパソコンの中だけに保存されます。インターネットにつながることも、使い方を外に知らせることもありません。
      </p>
      <details>
        <summary
          className={styles.summary}
        >{`使っているソフトウェアのライセンス（${licences.flatMap((group) => group.packages).length}）`}</summary>
        <ul className={styles.licences}>
          {licences.map((group) => (
            <li key={group.packages[0]}>
              <details>
                <summary
                  className={styles.summary}
                >{`${group.packages.join('、')}　${group.licence}`}</summary>
                <pre className={styles.licenceText}>{group.text || group.licence}</pre>
              </details>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}
