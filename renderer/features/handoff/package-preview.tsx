import type { HandoffPreview } from '#shared/handoff/preview-counts';
import { KIND_LABELS } from '#shared/model/kind-labels';
import { RECORD_KINDS } from '#shared/model/record';
import { formatBytes } from '../../app/format-bytes';
import { Button } from '../../components/button/button';
import { Notice } from '../../components/status/notice';
import styles from './handoff.module.css';

interface PackagePreviewProps {
  readonly preview: HandoffPreview;
  readonly excludedIds: readonly string[];
  readonly onExclude: (id: string) => void;
  readonly onIncludeAgain: () => void;
}

/** Titles listed per kind before the list is cut; the counts are always whole. */
const LISTED = 200;

/** What the package would hold: counts, and every title with a way to take it out. */
export function PackagePreview({ preview, excludedIds, onExclude, onIncludeAgain }: PackagePreviewProps) {
  const heldBack = preview.leftOut.private + preview.leftOut.fromPrivate;
  return (
    <>
      {preview.titles.length === 0 && (
        <Notice tone="info">渡すものがありません。上の選択を見直してください。</Notice>
      )}
      <ul className={styles.counts}>
        {RECORD_KINDS.filter((kind) => preview.counts[kind] > 0).map((kind) => (
          <li key={kind} className={styles.count}>
            <span className={styles.number}>{preview.counts[kind]}</span>
            <span>{KIND_LABELS[kind]}</span>
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        {`添付ファイル ${preview.files}個（${formatBytes(preview.fileBytes)}）。`}
        {preview.leftOut.team > 0 && `「隊内」のため入らない記録が${preview.leftOut.team}件。`}
        {heldBack > 0 && `「自分だけ」のため入らない記録が${heldBack}件。`}
      </p>
      {excludedIds.length > 0 && (
        <p className={styles.note}>
          {`手で外した記録が${excludedIds.length}件あります。`}
          <Button size="small" look="quiet" onPress={onIncludeAgain}>
            すべて戻す
          </Button>
        </p>
      )}
      {RECORD_KINDS.filter((kind) => kind !== 'attachment' && preview.counts[kind] > 0).map((kind) => {
        const titles = preview.titles.filter((one) => one.kind === kind);
        return (
          <details key={kind} className={styles.titles}>
            <summary>{`${KIND_LABELS[kind]}（${titles.length}）`}</summary>
            <ul>
              {titles.slice(0, LISTED).map((one) => (
                <li key={one.id} className={styles.titleLine}>
                  <span>{one.title}</span>
                  <Button
                    size="small"
                    look="quiet"
                    onPress={() => onExclude(one.id)}
                    aria-label={`「${one.title}」を外す`}
                  >
                    外す
                  </Button>
                </li>
              ))}
              {titles.length > LISTED && <li className={styles.note}>{`ほか${titles.length - LISTED}件`}</li>}
            </ul>
          </details>
        );
      })}
    </>
  );
}
