import type { ReadDocument, ReadReport } from '../../../workers/document-messages';
import type { ImportItem, ItemSource, ItemState } from '../import-item';
import type { ReviewDraft } from '../review-draft';

/** Changes with the shape of what is kept. What an older version has read is then read anew from its file. */
export const KEPT_SHAPE = 1;

/** Pieces in all the bodies that 一つ戻す goes back to. Beyond it, keeping them would be felt at each correction. */
const MOST_PAST_PIECES = 50_000;

/** A draft without what its document says already. */
export type KeptDraft = Omit<ReviewDraft, 'body'> & {
  /** undefined = as it was read */
  readonly body: ReviewDraft['body'] | undefined;
};

type Kept<State extends ItemState> = State extends { readonly at: 'read' }
  ? Omit<State, 'document' | 'draft'> & { readonly draft: KeptDraft | undefined }
  : State;

/** Reading is not kept: the next window begins it anew. */
export type KeptState = Kept<Exclude<ItemState, { at: 'reading' }>>;

/** What is small and changes often about an item of an import; its source and its document lie apart. */
export interface KeptEntry extends Omit<ImportItem, 'source' | 'state'> {
  readonly shape: number;
  readonly archiveId: string;
  /** the desk it lies on: a window's own */
  readonly deskId: string;
  /** its place on the list */
  readonly place: number;
  /** milliseconds since 1970 */
  readonly keptAt: number;
  readonly state: KeptState;
}

/** What an item is worth keeping of; the rest is where it lies. */
export function keptFacts({ source: _, state, ...facts }: ImportItem) {
  return { ...facts, state: keptState(state) };
}

function keptState(state: ItemState): KeptState {
  switch (state.at) {
    case 'reading':
      return { at: 'waiting' };
    case 'read': {
      const { document, draft, ...others } = state;
      return { ...others, draft: draft && keptDraft(draft, document) };
    }
    default:
      return state;
  }
}

function keptDraft(draft: ReviewDraft, document: ReadDocument): KeptDraft {
  const { body, past } = draft;
  const steps = Math.max(1, Math.floor(MOST_PAST_PIECES / Math.max(1, body.blocks.length)));
  const isAsRead = isReport(document) && isReadBody(body, document);
  return { ...draft, body: isAsRead ? undefined : body, past: past.slice(-steps) };
}

const isReport = (document: ReadDocument): document is ReadReport =>
  document.kind !== 'csv' && document.kind !== 'record';

const isReadBody = (body: ReviewDraft['body'], { reading }: ReadReport): boolean =>
  body.blocks === reading.blocks && body.setAside === reading.setAside;

/** The item again, as it was left; what can no longer be put together is read anew. */
export function itemAgain(
  entry: KeptEntry,
  source: ItemSource,
  document: ReadDocument | undefined,
): ImportItem {
  const { shape, archiveId: _archive, deskId: _desk, place: _place, keptAt: _at, state, ...facts } = entry;
  return { ...facts, source, state: stateAgain(shape, state, document) };
}

function stateAgain(shape: number, state: KeptState, document: ReadDocument | undefined): ItemState {
  if (state.at !== 'read') return state;
  if (shape !== KEPT_SHAPE || !document) return { at: 'waiting' };
  const { draft, ...others } = state;
  if (!draft || !isReport(document)) return { ...others, document, draft: undefined };
  const { blocks, setAside } = document.reading;
  return { ...others, document, draft: { ...draft, body: draft.body ?? { blocks, setAside } } };
}
