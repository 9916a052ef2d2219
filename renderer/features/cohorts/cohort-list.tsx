import { useState } from 'react';
import { formatFiscalYear } from '#shared/dates/format-date';
import { routeToHash } from '../../app/route';
import { useRecords } from '../../app/use-archive';
import { useCanWrite } from '../../app/use-can-write';
import { Button } from '../../components/button/button';
import { Card, CardGrid } from '../../components/layout/card';
import { Page } from '../../components/layout/page';
import { EmptyState } from '../../components/status/empty-state';
import { CohortForm } from './cohort-form';
import styles from './cohorts.module.css';

/** 期: every yearly group, newest first. */
export function CohortList() {
  const canWrite = useCanWrite();
  const cohorts = useRecords('cohort');
  const [adding, setAdding] = useState(false);
  const add = canWrite && (
    <Button look="primary" icon="plus" onPress={() => setAdding(true)}>
      期を加える
    </Button>
  );
  return (
    <Page title="期" lead="年度ごとの仲間と、その年のテーマ。" actions={cohorts.length > 0 && add}>
      {cohorts.length === 0 ? (
        <EmptyState icon="people" title="まだ期が登録されていません" action={add}>
          期を登録すると、レポートやフレーズ、対話の記録を年ごとにたどれるようになります。
        </EmptyState>
      ) : (
        <CardGrid>
          {cohorts.toReversed().map((cohort) => (
            <Card key={cohort.id} href={routeToHash({ page: 'cohort', id: cohort.id })}>
              <h2 className={styles.number}>第{cohort.number}期</h2>
              <p className={styles.year}>{formatFiscalYear(cohort.fiscalYear)}</p>
              <p className={styles.theme}>{cohort.theme}</p>
              <p className={styles.names}>{cohort.members.map((member) => member.name).join('・')}</p>
            </Card>
          ))}
        </CardGrid>
      )}
      {adding && <CohortForm onClose={() => setAdding(false)} />}
    </Page>
  );
}
