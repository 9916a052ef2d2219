import { useEffect, useMemo, useState } from 'react';
import type { MethodOutput } from '#shared/contract/contract';
import { formatEventDate } from '#shared/dates/format-date';
import { previewCounts } from '#shared/handoff/preview-counts';
import { today } from '../../app/new-record';
import { useServices } from '../../app/services';
import { useStore } from '../../app/store';
import { useSnapshot } from '../../app/use-archive';
import { Button } from '../../components/button/button';
import { TextField } from '../../components/fields/text-field';
import { Page, Section } from '../../components/layout/page';
import { ExportDone } from './export-done';
import { ExportRun } from './export-run';
import styles from './handoff.module.css';
import { PackagePreview } from './package-preview';
import { type Scope, WHOLE } from './scope';
import { ScopeForm } from './scope-form';

type Step =
  | { readonly at: 'choosing' }
  | { readonly at: 'writing' }
  | { readonly at: 'done'; readonly result: MethodOutput<'handoff.export'>; readonly isRead: boolean };

/** 引き継ぎ: choose what goes, see it, write a word to the next cohort, get one file. */
export function HandoffPage() {
  const { archive } = useServices();
  const state = useStore(archive.state);
  const { records } = useSnapshot();
  const groupName = state.state === 'open' ? state.status.name : '';
  const [title, setTitle] = useState(`${groupName} 引き継ぎ ${formatEventDate(today())}`);
  const [message, setMessage] = useState('');
  const [scope, setScope] = useState<Scope>(WHOLE);
  const [step, setStep] = useState<Step>({ at: 'choosing' });
  const preview = useMemo(() => previewCounts(records, scope), [records, scope]);
  // The steps share one address: a new one begins at its top all the same.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every step
  useEffect(() => {
    document.querySelector('main')?.scrollTo(0, 0);
  }, [step.at === 'done']);
  const choice = { title: title.trim() || groupName, message, scope };

  if (step.at === 'done')
    return (
      <ExportDone result={step.result} isRead={step.isRead} onAgain={() => setStep({ at: 'choosing' })} />
    );
  return (
    <Page
      title="引き継ぎパッケージを作る"
      lead="次の期へ渡す1つのファイルです。受け取った人は、何もインストールせずにブラウザーで読み、検索できます。"
    >
      <Section title="1. 渡すものを選ぶ">
        <ScopeForm scope={scope} onChange={setScope} />
      </Section>
      <Section title="2. 中身を確かめる">
        <PackagePreview
          preview={preview}
          excludedIds={scope.excludedIds}
          onExclude={(id) => setScope({ ...scope, excludedIds: [...scope.excludedIds, id] })}
          onIncludeAgain={() => setScope({ ...scope, excludedIds: [] })}
        />
      </Section>
      <Section title="3. ことばを添える">
        <div className={styles.words}>
          <TextField label="パッケージの名前" value={title} onChange={setTitle} />
          <TextField
            label="次の期へのメッセージ"
            value={message}
            onChange={setMessage}
            rows={5}
            placeholder="まず読んでほしいもの、やり残したこと、伝えたいこと。"
          />
        </div>
      </Section>
      {step.at === 'writing' ? (
        <ExportRun
          choice={choice}
          onDone={(result, isRead) => setStep({ at: 'done', result, isRead })}
          onStop={() => setStep({ at: 'choosing' })}
        />
      ) : (
        <div>
          <Button
            look="primary"
            icon="handoff"
            isDisabled={preview.titles.length === 0}
            onPress={() => setStep({ at: 'writing' })}
          >
            パッケージを作る
          </Button>
        </div>
      )}
    </Page>
  );
}
