import { type ReactNode, useState } from 'react';
import { Button } from '../button/button';

interface LongListProps<T> {
  readonly items: readonly T[];
  /** drawn at once, and again with every 続きを見る */
  readonly step: number;
  readonly className?: string | undefined;
  /** an li with its key */
  readonly children: (item: T) => ReactNode;
}

/** A list of things of any height that may be thousands: drawn a part at a time, so that the page opens at once. */
export function LongList<T>({ items, step, className, children }: LongListProps<T>) {
  const [limit, setLimit] = useState(step);
  return (
    <>
      <ul className={className}>{items.slice(0, limit).map(children)}</ul>
      {items.length > limit && (
        <div>
          <Button onPress={() => setLimit((before) => before + step)}>
            {`続きを見る（残り${items.length - limit}件）`}
          </Button>
        </div>
      )}
    </>
  );
}
