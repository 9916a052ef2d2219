import { useMemo, useRef, useState } from 'react';
import type { LineRange } from '#shared/report-text/block';
import type { TextEncoding } from '#shared/report-text/encoding/text-encoding';
import { toMarkdown } from '#shared/report-text/markdown/to-markdown';
import { useArrival } from '../../app/use-arrival';
import { Button } from '../../components/button/button';
import { Checkbox } from '../../components/fields/checkbox';
import { TextField } from '../../components/fields/text-field';
import { Notice } from '../../components/status/notice';
import { Progress } from '../../components/status/progress';
import type { ReadReport } from '../../workers/document-messages';
import { EncodingNotice } from './encoding-notice';
import { FactsForm } from './facts-form';
import styles from './import.module.css';
import type { ImportItem } from './import-item';
import { isTaken } from './import-plan';
import { PagePane } from './page-pane';
import { ResultPane } from './result-pane';
import { uncorrected } from './review-draft';
import { originalOf } from './source-files';
import { SourcePane } from './source-pane';
import { useDocumentPictures } from './use-document-pictures';
import { useReview } from './use-review';
import { useSaveReport } from './use-save-report';

interface ReviewProps {
  readonly item: ImportItem;
  readonly report: ReadReport;
  /** reads the file again in another encoding */
  readonly onReadAs: (encoding: TextEncoding) => void;
  readonly onBack: () => void;
  readonly onSaved: (saved: { readonly reportId: string; readonly records: number }) => void;
  /** others of the same import wait behind this one */
  readonly hasOthers: boolean;
}

/** The source beside what was made of it: pieces are corrected one by one, or the whole is edited as text. */
export function Review({ item, report, onReadAs, onBack, onSaved, hasOthers }: ReviewProps) {
  const heading = useArrival<HTMLHeadingElement>();
  const review = useReview(item, report);
  const { draft, setDraft } = review;
  const { body, facts, text } = draft;
  const [shown, setShown] = useState<LineRange>();
  const [inView, setInView] = useState<LineRange>();
  const shownAt = useRef(0);
  const [chosen, setChosen] = useState(-1);
  const lines = useMemo(() => report.source.split(/\r\n|\r|\n/), [report.source]);
  const file = useMemo(() => originalOf(item.source), [item.source]);
  const draw = useDocumentPictures(report.pages ? file : undefined);
  const saving = useSaveReport();
  const isScan = report.pages !== undefined && report.pages.withoutText.length === report.pages.sizes.length;

  const show = (place: LineRange | undefined): void => {
    shownAt.current = Date.now();
    setShown(place);
    setInView(place);
  };
  /** The source follows the result's scrolling, but not the scrolling that showing a place has caused itself. */
  const pass = (place: LineRange): void => {
    if (Date.now() - shownAt.current > SETTLING_MS) setInView(place);
  };
  const choose = (index: number): void => {
    setChosen(index);
    show(body.blocks[index]?.lines);
  };
  const chooseLine = (line: number): void => {
    const index = body.blocks.findIndex((block) => block.lines.from <= line && block.lines.to >= line);
    if (index >= 0) choose(index);
    else show({ from: line, to: line });
  };
  const save = async (): Promise<void> => {
    const saved = await saving.save({ report, file, name: item.name, draft, found: review.found, draw });
    if (saved) onSaved(saved);
  };

  return (
    <div className={styles.review}>
      <header className={styles.reviewHead}>
        <div className={styles.reviewTitles}>
          <h1 className={styles.reviewTitle} ref={heading} tabIndex={-1}>
            取り込む内容を確かめる
          </h1>
          <span className={styles.note}>{item.name}</span>
        </div>
        <div className={styles.reviewActs}>
          <Button onPress={onBack}>{hasOthers ? '一覧に戻る' : 'やめる'}</Button>
          <Button
            look="primary"
            isDisabled={facts.title.trim() === '' || saving.saving !== undefined}
            onPress={() => void save()}
          >
            保存する
          </Button>
        </div>
      </header>
      {saving.saving && (
        <div className={styles.saving}>
          <Progress label={saving.saving.label} done={saving.saving.done} total={saving.saving.total} />
          <Button size="small" onPress={saving.cancel}>
            取りやめる
          </Button>
        </div>
      )}
      {saving.error && <Notice tone="error">{saving.error}</Notice>}
      {!report.certain && <EncodingNotice encoding={report.encoding} onReadAs={onReadAs} />}
      {report.pages && report.pages.withoutText.length > 0 && (
        <Notice tone="info">
          {isScan
            ? 'このPDFは、紙をスキャンした画像でできていて、文字の情報がありません。元のファイルを添付し、各ページを画像として資料に入れます。'
            : `文字のないページが${report.pages.withoutText.length}ページあります（${pageNumbers(report.pages.withoutText)}）。画像だけのページかもしれません。`}
          <Checkbox
            isSelected={draft.withPictures}
            onChange={(withPictures) => setDraft({ ...draft, withPictures })}
          >
            文字のないページを画像として資料に入れる
          </Checkbox>
        </Notice>
      )}
      {report.reading.replacementCharacters > 0 && (
        <Notice tone="info">{`元の文章に、読めなくなっている文字（�）が${report.reading.replacementCharacters}個あります。そのまま残します。`}</Notice>
      )}
      <FactsForm facts={facts} onChange={(next) => setDraft({ ...draft, facts: next })} />
      <div className={styles.panes}>
        {report.pages && file ? (
          <PagePane pages={report.pages} draw={draw} shown={shown} inView={inView} onPointLine={chooseLine} />
        ) : (
          <SourcePane lines={lines} shown={shown} inView={inView} onPointLine={chooseLine} />
        )}
        {text === undefined ? (
          <ResultPane
            body={body}
            findings={review.findings}
            dateDoubts={review.found.dateDoubts}
            isTaken={(finding) => isTaken(draft, finding)}
            canUndo={draft.past.length > 0}
            chosen={chosen}
            onChoose={choose}
            onCorrect={(next, index = chosen) => {
              review.correct(next);
              setChosen(index);
              show(next.blocks[Math.min(index, next.blocks.length - 1)]?.lines);
            }}
            onUndo={() => setDraft(uncorrected(draft))}
            onPick={(picked) => setDraft({ ...draft, picked: [...draft.picked, picked] })}
            onTake={review.take}
            onAcceptDate={review.acceptDate}
            onShow={show}
            onPass={pass}
            onEditText={() => setDraft({ ...draft, text: toMarkdown(body.blocks) })}
          />
        ) : (
          <section className={styles.pane} aria-label="取り込んだ結果（文章で直す）">
            <header className={styles.paneHead}>
              <h2 className={styles.paneTitle}>文章で直す</h2>
              <Button size="small" look="quiet" onPress={() => setDraft({ ...draft, text: undefined })}>
                文章の直しを捨てて、かたまりに戻る
              </Button>
            </header>
            <div className={styles.paneText}>
              <TextField
                label="本文（Markdown）"
                value={text}
                onChange={(next) => setDraft({ ...draft, text: next })}
                rows={24}
              />
            </div>
          </section>
        )}
      </div>
    </div>
  );
}

const SETTLING_MS = 400;
const MOST_NUMBERS = 8;

function pageNumbers(pages: readonly number[]): string {
  const named = pages.slice(0, MOST_NUMBERS).map((page) => page + 1);
  return `${named.join('・')}${pages.length > MOST_NUMBERS ? '…' : ''}ページ`;
}
