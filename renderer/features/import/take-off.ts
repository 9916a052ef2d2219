import type { Services } from '../../app/services';
import type { ImportDesk } from './import-desk';
import type { ImportItem } from './import-item';

/** Takes an item off the desk. Where a person has put work into it, it can be had back. */
export function takeOff(services: Services, desk: ImportDesk, item: ImportItem): void {
  const before = desk.items.get();
  desk.remove(item.id);
  if (hasWork(item)) offerBack(services, desk, before, `「${item.name}」の取り込みをやめました。`);
}

/** Takes everything off the desk; likewise. */
export function clearDesk(services: Services, desk: ImportDesk): void {
  const before = desk.items.get();
  desk.clear();
  if (before.some(hasWork)) offerBack(services, desk, before, '取り込みの一覧を空にしました。');
}

const hasWork = ({ state }: ImportItem): boolean =>
  state.at === 'read' && (state.draft !== undefined || state.columns !== undefined);

function offerBack(
  { toasts, router }: Services,
  desk: ImportDesk,
  before: readonly ImportItem[],
  text: string,
): void {
  const perform = (): void => {
    desk.putBack(before);
    router.navigate({ page: 'import' });
  };
  toasts.show({ tone: 'done', text, action: { label: '元に戻す', perform } });
}
