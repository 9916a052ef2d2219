import { useState } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import { useServices } from '../../app/services';
import { useCanWrite } from '../../app/use-can-write';
import { Button } from '../../components/button/button';
import { Page, Section } from '../../components/layout/page';
import { BackupList } from './backup-list';
import { SecondFolder } from './second-folder';
import { useBackups } from './use-backups';

/** 控え: copies of the whole archive, what each holds, and the way back to one. */
export function BackupsPage() {
  const { client, toasts } = useServices();
  const canWrite = useCanWrite();
  const { backups, load } = useBackups();
  const [isMaking, setMaking] = useState(false);

  const make = async (): Promise<void> => {
    setMaking(true);
    const answer = await client('backup.make', {});
    setMaking(false);
    if (!answer.ok) return toasts.show({ tone: 'error', text: errorSentence(answer.error) });
    toasts.show({ tone: 'done', text: '控えを作り、読み返して確かめました。' });
    await load();
  };

  return (
    <Page
      title="控え"
      lead="アーカイブのまるごとの写しを、自動で取っています。何かあっても、その時の内容に戻せます。"
      actions={
        canWrite && (
          <Button look="primary" icon="copy" isDisabled={isMaking} onPress={() => void make()}>
            {isMaking ? '控えを作っています…' : '今すぐ控えを作る'}
          </Button>
        )
      }
    >
      <BackupList backups={backups} onChanged={() => void load()} />
      {canWrite && (
        <Section title="2つめの場所">
          <SecondFolder onChanged={() => void load()} />
        </Section>
      )}
    </Page>
  );
}
