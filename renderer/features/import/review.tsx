import { useMemo, useState } from 'react';
import type { LineRange } from '#shared/report-text/block';
import type { TextEncoding } from '#shared/report-text/encoding/text-encoding';
import { toMarkdown } from '#shared/report-text/markdown/to-markdown';
import { useServices } from '../../app/services';
import { useRecords } from '../../app/use-archive';
import { Button } from '../../components/button/button';
import { SelectField } from '../../components/fields/select-field';
import { TextField } from '../../components/fields/text-field';
import { Notice } from '../../components/status/notice';
import type { ReadReport } from '../../workers/report-messages';
import { BlockPane } from './block-pane';
import { factsFromReading, type ReportFactsDraft } from './facts-draft';
import { FactsForm } from './facts-form';
import styles from './import.module.css';
import { SourcePane } from './source-pane';
import { useSaveReport } from './use-save-report';

interface ReviewProps {
  readonly report: ReadReport;
  readonly file: File | undefined;
  /** reads the file again in another encoding */
  readonly onReadAs: (encoding: TextEncoding) => void;
  readonly onBack: () => void;
}

const ENCODINGS = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'shift_jis', label: 'Shift_JIS（CP932）' },
  { value: 'euc-jp', label: 'EUC-JP' },
  { value: 'iso-2022-jp', label: 'ISO-2022-JP' },
  { value: 'utf-16le', label: 'UTF-16LE' },
  { value: 'utf-16be', label: 'UTF-16BE' },
] as const satisfies readonly { value: TextEncoding; label: string }[];

/** The source beside what was made of it: pieces are corrected one by one, or the whole is edited as text. */
export function Review({ report, file, onReadAs, onBack }: ReviewProps) {
  const { router } = useServices();
  const cohorts = useRecords('cohort');
  const [body, setBody] = useState({ blocks: report.reading.blocks, setAside: report.reading.setAside });
  const [text, setText] = useState<string>();
  const [facts, setFacts] = useState<ReportFactsDraft>(() =>
    factsFromReading(report.reading, file?.name, cohorts),
  );
  const [shown, setShown] = useState<LineRange>();
  const lines = useMemo(() => report.source.split(/\r\n|\r|\n/), [report.source]);
  const saving = useSaveReport(file);

  const save = async (): Promise<void> => {
    const saved = await saving.save(facts, text ?? toMarkdown(body.blocks));
    if (saved) router.navigate({ page: 'report', id: saved.id });
  };

  return (
    <div className={styles.review}>
      <header className={styles.reviewHead}>
        <h1 className={styles.reviewTitle}>取り込む内容を確かめる</h1>
        <div className={styles.reviewActs}>
          <Button onPress={onBack}>やめる</Button>
          <Button
            look="primary"
            isDisabled={facts.title.trim() === '' || saving.isSaving}
            onPress={() => void save()}
          >
            保存する
          </Button>
        </div>
      </header>
      {saving.error && <Notice tone="error">{saving.error}</Notice>}
      {!report.certain && report.encoding !== undefined && (
        <Notice tone="info">
          文字コードに迷いました。文字化けしていたら、別の文字コードで読み直してください。
          <SelectField
            compact
            label="文字コード"
            value={report.encoding}
            options={ENCODINGS}
            onChange={onReadAs}
          />
        </Notice>
      )}
      {report.reading.replacementCharacters > 0 && (
        <Notice tone="info">{`元の文章に、読めなくなっている文字（�）が${report.reading.replacementCharacters}個あります。そのまま残します。`}</Notice>
      )}
      <FactsForm facts={facts} onChange={setFacts} reading={report.reading} />
      <div className={styles.panes}>
        <SourcePane lines={lines} shown={shown} />
        {text === undefined ? (
          <BlockPane
            body={body}
            onChange={setBody}
            shown={shown}
            onShow={setShown}
            onEditText={() => setText(toMarkdown(body.blocks))}
          />
        ) : (
          <section className={styles.pane} aria-label="取り込んだ結果（文章で直す）">
            <header className={styles.paneHead}>
              <h2 className={styles.paneTitle}>文章で直す</h2>
              <Button size="small" look="quiet" onPress={() => setText(undefined)}>
                文章の直しを捨てて、かたまりに戻る
              </Button>
            </header>
            <div className={styles.paneText}>
              <TextField label="本文（Markdown）" value={text} onChange={setText} rows={24} />
            </div>
          </section>
        )}
      </div>
    </div>
  );
}
