import { formatEventDate } from '#shared/dates/format-date';
import type { Finding, FindingKind } from '#shared/importing/finding';
import { ACTION_STAGES } from '#shared/model/status-labels';
import type { LineRange } from '#shared/report-text/block';
import type { DateDoubt } from '#shared/report-text/report-reading';
import { Button } from '../../components/button/button';
import { Checkbox } from '../../components/fields/checkbox';
import { ConfidenceMark } from './confidence-mark';
import styles from './result.module.css';

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly isTaken: (finding: Finding) => boolean;
  readonly onTake: (findings: readonly Finding[], isTaken: boolean) => void;
  readonly onShow: (lines: LineRange) => void;
  readonly dateDoubts: readonly DateDoubt[];
  readonly onAcceptDate: (doubt: DateDoubt) => void;
}

const GROUPS: readonly {
  readonly kinds: readonly FindingKind[];
  readonly title: string;
  readonly note: string;
}[] = [
  {
    kinds: ['meeting', 'question'],
    title: '対話とモヤモヤ',
    note: 'オフサイトミーティングの記録と、その中のモヤモヤになります。',
  },
  { kinds: ['action', 'pledge'], title: 'アクションと宣言', note: 'アクションになります。' },
  { kinds: ['phrase'], title: 'キーフレーズの候補', note: '心に残すものだけ選んでください。' },
];

/** What was found in the report besides its text: what is ticked becomes a record that leads back here. */
export function FindingList(props: FindingListProps) {
  const { findings, isTaken, onTake, onShow, dateDoubts, onAcceptDate } = props;
  return (
    <div className={styles.findings}>
      {dateDoubts.length > 0 && (
        <section>
          <h3 className={styles.groupTitle}>日付の確認</h3>
          <ul className={styles.list}>
            {dateDoubts.map((doubt) => (
              <li key={`${doubt.lines.from}-${doubt.date}`} className={styles.doubt}>
                <button type="button" className={styles.place} onClick={() => onShow(doubt.lines)}>
                  {`${doubt.text}：${formatEventDate(doubt.date)}とありますが、並びからは${formatEventDate(doubt.proposed)}のようです。`}
                </button>
                <Button size="small" onPress={() => onAcceptDate(doubt)}>
                  {`${formatEventDate(doubt.proposed)}に直す`}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {findings.length === 0 && (
        <p className={styles.empty}>
          対話・アクション・キーフレーズは見つかりませんでした。本文のかたまりを選ぶと、「フレーズに」などのボタンで加えられます。
        </p>
      )}
      {GROUPS.map(({ kinds, title, note }) => {
        const group = findings.filter((finding) => kinds.includes(finding.kind));
        if (group.length === 0) return null;
        const taken = group.filter(isTaken);
        return (
          <section key={title} aria-label={title}>
            <header className={styles.groupHead}>
              <h3 className={styles.groupTitle}>{`${title}（${taken.length}/${group.length}）`}</h3>
              <Button size="small" look="quiet" onPress={() => onTake(group, taken.length < group.length)}>
                {taken.length < group.length ? 'すべて選ぶ' : 'すべて外す'}
              </Button>
            </header>
            <p className={styles.groupNote}>{note}</p>
            <ul className={styles.list}>
              {group.map((finding) => (
                <li
                  key={finding.key}
                  className={`${styles.finding} ${finding.kind === 'question' && finding.meeting ? styles.under : ''}`}
                >
                  <Checkbox
                    isSelected={isTaken(finding)}
                    onChange={(selected) => onTake([finding], selected)}
                    aria-label={`${kindWord(finding)}：${wordsOf(finding)}`}
                  >
                    <span className={styles.kind}>{kindWord(finding)}</span>
                    {wordsOf(finding)}
                    <ConfidenceMark confidence={finding.confidence} />
                  </Checkbox>
                  <Button size="small" look="quiet" onPress={() => onShow(finding.lines)}>
                    場所
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function wordsOf(finding: Finding): string {
  if (finding.kind !== 'meeting') return finding.text;
  return `${finding.title}${finding.date === undefined ? '（日付なし）' : ''}`;
}

function kindWord(finding: Finding): string {
  switch (finding.kind) {
    case 'meeting':
      return '対話';
    case 'question':
      return 'モヤモヤ';
    case 'action':
      return ACTION_STAGES.find(({ stage }) => stage === finding.stage)?.label ?? '';
    case 'pledge':
      return finding.owner ? `宣言　${finding.owner}` : '宣言';
    case 'phrase':
      return 'フレーズ';
  }
}
