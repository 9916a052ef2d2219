import { lazy } from 'react';

// What only who writes ever sees, on pages that who reads sees too. The viewer has no-writing-parts.ts instead.
export const ConflictDialog = lazy(async () => ({
  default: (await import('../components/conflict/conflict-dialog')).ConflictDialog,
}));
export const UndoDialog = lazy(async () => ({
  default: (await import('./undo-dialog')).UndoDialog,
}));
export const OwnerNotices = lazy(async () => ({
  default: (await import('./notices/owner-notices')).OwnerNotices,
}));
