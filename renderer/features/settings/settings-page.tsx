import { useState } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import { useServices } from '../../app/services';
import { useStore } from '../../app/store';
import { Button } from '../../components/button/button';
import { SelectField } from '../../components/fields/select-field';
import { TextField } from '../../components/fields/text-field';
import { Page, Section } from '../../components/layout/page';
import { About } from './about';
import { SearchSettings } from './search-settings';
import styles from './settings.module.css';

const THEMES = [
  { value: 'system', label: 'パソコンの設定に合わせる' },
  { value: 'light', label: '明るい' },
  { value: 'dark', label: '暗い' },
] as const;

const TEXT_SIZES = [
  { value: 'small', label: '小さめ' },
  { value: 'medium', label: 'ふつう' },
  { value: 'large', label: '大きめ' },
  { value: 'x-large', label: 'とても大きい' },
] as const;

/** 設定: my name, how it looks, where the data lies, what is inside. */
export function SettingsPage() {
  const { archive, capabilities, client, router, settings, toasts } = useServices();
  const current = useStore(settings.settings);
  const state = useStore(archive.state);
  const status = state.state === 'open' ? state.status : undefined;
  const [name, setName] = useState(current.myName);
  const [archiveName, setArchiveName] = useState(status?.name ?? '');

  const saveNames = async (): Promise<void> => {
    const saved = await settings.save({ myName: name.trim() });
    const renamed =
      status && archiveName.trim() !== '' && archiveName.trim() !== status.name
        ? await client('archive.rename', { name: archiveName.trim() })
        : saved;
    if (saved.ok && renamed.ok) {
      toasts.show({ tone: 'done', text: '保存しました。' });
      await archive.refresh();
    } else {
      const failed = saved.ok ? renamed : saved;
      if (!failed.ok) toasts.show({ tone: 'error', text: errorSentence(failed.error) });
    }
  };

  const close = async (): Promise<void> => {
    const answer = await client('archive.close', {});
    if (answer.ok) await archive.refresh();
    else toasts.show({ tone: 'error', text: errorSentence(answer.error) });
  };

  return (
    <Page title="設定">
      <Section title="表示">
        <div className={styles.fields}>
          <SelectField
            label="明るさ"
            value={current.theme}
            options={THEMES}
            onChange={(theme) => void settings.save({ theme })}
          />
          <SelectField
            label="文字の大きさ"
            value={current.textSize}
            options={TEXT_SIZES}
            onChange={(textSize) => void settings.save({ textSize })}
          />
        </div>
      </Section>
      {capabilities.canWrite && <SearchSettings />}
      {capabilities.canWrite && status && (
        <>
          <Section title="名前">
            <div className={styles.fields}>
              <TextField
                label="わたしの名前"
                value={name}
                onChange={setName}
                hint="これから書く記録に、書いた人として残ります。"
              />
              <TextField label="グループの名前" value={archiveName} onChange={setArchiveName} />
            </div>
            <div>
              <Button look="primary" onPress={() => void saveNames()}>
                名前を保存する
              </Button>
            </div>
          </Section>
          <Section title="アーカイブの場所">
            <p className={styles.path}>{status.folder}</p>
            <p className={styles.note}>
              このフォルダーをまるごとコピーしても、控えになります。控えは自動でも取っています。
            </p>
            <div className={styles.buttons}>
              <Button icon="copy" onPress={() => router.navigate({ page: 'backups' })}>
                控え
              </Button>
              <Button icon="clip" onPress={() => router.navigate({ page: 'files' })}>
                添付ファイルの点検
              </Button>
              <Button icon="folder" onPress={() => void close()}>
                別のアーカイブを開く・新しく始める
              </Button>
            </div>
          </Section>
        </>
      )}
      <About />
    </Page>
  );
}
