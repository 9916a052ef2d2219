import type { AppError } from '#shared/contract/app-error';
import { errorSentence } from '#shared/contract/error-sentences';
import { Button } from '../button/button';
import { Notice } from './notice';

interface LoadFailureProps {
  readonly error: AppError;
  readonly onRetry: () => void;
}

/** What a page shows in place of what it could not load. */
export function LoadFailure({ error, onRetry }: LoadFailureProps) {
  return (
    <Notice
      tone="error"
      action={
        <Button size="small" onPress={onRetry}>
          もう一度試す
        </Button>
      }
    >
      {errorSentence(error)}
    </Notice>
  );
}
