import { useCallback } from 'react';
import { Button } from '../../components/button/button';
import { Progress } from '../../components/status/progress';
import type { PageSize } from '../../workers/document-messages';
import styles from './import.module.css';
import type { ImportDesk } from './import-desk';
import { PagePicture } from './page-picture';
import { usePagePictures } from './use-page-pictures';

interface ReadingViewProps {
  readonly name: string;
  /** 0 to 1 */
  readonly done: number;
  readonly sizes: readonly PageSize[];
  /** of the file on the desk */
  readonly id: string;
  /** the same function every time, or the first page would be drawn again with each step */
  readonly picture: ImportDesk['picture'];
  readonly onCancel: () => void;
}

/** While a document is read: how far, its first page as soon as there is one, and the way out. */
export function ReadingView({ name, done, sizes, id, picture, onCancel }: ReadingViewProps) {
  const pictures = usePagePictures(useCallback((page, width) => picture(id, page, width), [picture, id]));
  const first = sizes[0];
  return (
    <div className={styles.reading}>
      <Progress label={`「${name}」を読み取っています`} done={Math.round(done * 100)} total={100} />
      <div>
        <Button onPress={onCancel}>取りやめる</Button>
      </div>
      {first && (
        <div className={styles.firstPage}>
          <PagePicture page={0} size={first} pictures={pictures} marks={[]} />
        </div>
      )}
    </div>
  );
}
