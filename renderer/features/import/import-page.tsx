import { useRef, useState } from 'react';
import type { TextEncoding } from '#shared/report-text/encoding/text-encoding';
import { Button } from '../../components/button/button';
import { Page } from '../../components/layout/page';
import { Notice } from '../../components/status/notice';
import { Progress } from '../../components/status/progress';
import type { ReadReport, ReportRequest } from '../../workers/report-messages';
import { ChooseSource } from './choose-source';
import styles from './import.module.css';
import { readReportInWorker, requestForFile } from './read-file';
import { Review } from './review';

type Step =
  | { readonly at: 'choosing'; readonly problem?: string }
  | { readonly at: 'reading'; readonly done: number }
  | {
      readonly at: 'reviewing';
      readonly report: ReadReport;
      readonly file: File | undefined;
      readonly turn: number;
    };

/** 取り込み: choose or paste a text, check what was made of it beside its source, save. Nothing is kept before that. */
export function ImportPage() {
  const [step, setStep] = useState<Step>({ at: 'choosing' });
  const abort = useRef(new AbortController());
  const turns = useRef(0);

  const read = async (request: ReportRequest, file: File | undefined): Promise<void> => {
    abort.current = new AbortController();
    setStep({ at: 'reading', done: 0 });
    const outcome = await readReportInWorker(
      request,
      (done) => setStep({ at: 'reading', done }),
      abort.current.signal,
    );
    turns.current += 1;
    if (outcome.state === 'read')
      setStep({ at: 'reviewing', report: outcome.report, file, turn: turns.current });
    else
      setStep(
        outcome.state === 'refused' ? { at: 'choosing', problem: outcome.sentence } : { at: 'choosing' },
      );
  };

  const readFile = async (file: File, encoding?: TextEncoding): Promise<void> => {
    const request = await requestForFile(file);
    if ('sentence' in request) return setStep({ at: 'choosing', problem: request.sentence });
    await read({ ...request, ...(encoding === undefined ? {} : { encoding }) }, file);
  };

  if (step.at === 'reviewing') {
    const { file } = step;
    return (
      <Review
        key={step.turn}
        report={step.report}
        file={file}
        onReadAs={(encoding) => {
          if (file) void readFile(file, encoding);
        }}
        onBack={() => setStep({ at: 'choosing' })}
      />
    );
  }
  return (
    <Page
      title="取り込み"
      lead="過去のレポートを、見出しと段落の整った資料にします。保存する前に、元の文章と見比べて直せます。"
    >
      {step.at === 'choosing' ? (
        <>
          {step.problem && <Notice tone="error">{step.problem}</Notice>}
          <ChooseSource
            onFile={(file) => void readFile(file)}
            onText={(text) => void read({ from: 'text', text }, undefined)}
          />
        </>
      ) : (
        <div className={styles.reading}>
          <Progress label="文章を読み解いています" done={Math.round(step.done * 100)} total={100} />
          <Button onPress={() => abort.current.abort()}>取りやめる</Button>
        </div>
      )}
    </Page>
  );
}
