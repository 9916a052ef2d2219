import { useEffect } from 'react';
import type { Box } from '#shared/report-text/pages/page-content';
import { useStore } from '../../app/store';
import type { PageSize } from '../../workers/document-messages';
import styles from './page-pane.module.css';
import type { PagePictures } from './use-page-pictures';

interface PagePictureProps {
  /** from 0 */
  readonly page: number;
  readonly size: PageSize;
  readonly pictures: PagePictures;
  /** places on the page to be marked, in points */
  readonly marks: readonly Box[];
  /** a click, in points from the page's upper left corner */
  readonly onPoint?: (x: number, y: number) => void;
}

/** One page of a document as it looks on paper, with the shown lines marked. */
export function PagePicture({ page, size, pictures, marks, onPoint }: PagePictureProps) {
  const picture = useStore(pictures.of(page));
  useEffect(() => {
    if (picture.state === 'drawing') pictures.ask(page);
  }, [picture, pictures, page]);
  const share = (part: number, whole: number): string => `${(part / whole) * 100}%`;
  return (
    // The keyboard reaches the same lines through the result beside it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <figure
      className={styles.page}
      ref={(element) => element?.style.setProperty('aspect-ratio', `${size.width} / ${size.height}`)}
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        onPoint?.(
          ((event.clientX - box.left) / box.width) * size.width,
          ((event.clientY - box.top) / box.height) * size.height,
        );
      }}
    >
      {picture.state === 'drawn' ? (
        <img className={styles.picture} src={picture.url} alt={`${page + 1}ページ`} />
      ) : (
        <figcaption className={styles.waiting}>
          {picture.state === 'failed'
            ? 'このページは表示できませんでした'
            : `${page + 1}ページを描いています`}
        </figcaption>
      )}
      {marks.map((mark) => (
        <span
          key={`${mark.x} ${mark.y}`}
          className={styles.mark}
          ref={(element) => {
            element?.style.setProperty('left', share(mark.x, size.width));
            element?.style.setProperty('top', share(mark.y, size.height));
            element?.style.setProperty('width', share(mark.width, size.width));
            element?.style.setProperty('height', share(mark.height, size.height));
          }}
        />
      ))}
    </figure>
  );
}
