import { newRecordId } from '../../app/new-record';
import { routeToHash } from '../../app/route';
import { useCanWrite } from '../../app/use-can-write';
import { Card, CardGrid } from '../../components/layout/card';
import { Page } from '../../components/layout/page';
import styles from './home.module.css';

/** The home of an archive that holds nothing yet: three ways to begin. */
export function HomeEmpty({ name }: { readonly name: string }) {
  const canWrite = useCanWrite();
  return (
    <Page title={name} lead="ここが、期を越えて言葉を残す場所になります。">
      {canWrite && (
        <CardGrid>
          <Card href={routeToHash({ page: 'import' })}>
            <h2 className={styles.beginTitle}>過去のレポートを取り込む</h2>
            <p>PDFやWordのままで大丈夫です。見出しや対話の日付を見つけて、読みやすく整えます。</p>
          </Card>
          <Card href={routeToHash({ page: 'meetingEdit', id: newRecordId() })}>
            <h2 className={styles.beginTitle}>オフサイトミーティングを書く</h2>
            <p>日時、相手、話したこと、モヤモヤと気付き。書いたそばから保存されます。</p>
          </Card>
          <Card href={routeToHash({ page: 'cohorts' })}>
            <h2 className={styles.beginTitle}>期とメンバーを登録する</h2>
            <p>何年度に、だれが、何をテーマに歩んだか。記録をつなぐ背骨になります。</p>
          </Card>
        </CardGrid>
      )}
    </Page>
  );
}
