import { IconButton } from '../components/button/button';
import { useServices } from './services';

/** To the past of a record, where it is kept; a copy has none. */
export function HistoryButton({
  id,
  size = 'normal',
}: {
  readonly id: string;
  readonly size?: 'normal' | 'small';
}) {
  const { capabilities, router } = useServices();
  if (!capabilities.canWrite) return null;
  return (
    <IconButton
      icon="clock"
      size={size}
      label="変更の記録"
      onPress={() => router.navigate({ page: 'history', id })}
    />
  );
}
