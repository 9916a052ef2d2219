import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import type { LinkTarget } from './link-targets';

/** `[[` and what follows it; also as the Japanese keyboard types the two brackets. */
const BEGUN_LINK = /(?:\[\[|［［|「「)[^[\]［］「」\n]*$/;

/** Offers the archive's titles behind `[[`. */
export const linkCompletion =
  (find: (typed: string) => readonly LinkTarget[]) =>
  (context: CompletionContext): CompletionResult | null => {
    const begun = context.matchBefore(BEGUN_LINK);
    if (!begun) return null;
    return {
      from: begun.from,
      filter: false,
      options: find(begun.text.slice(2)).map(({ title, kindLabel, link }) => ({
        label: title,
        detail: kindLabel,
        apply: (view: EditorView, _completion: unknown, from: number, to: number) =>
          insertLink(view, link, from, to),
      })),
    };
  };

/** Takes closing brackets that stand behind the caret along, so that none are doubled. */
function insertLink(view: EditorView, insert: string, from: number, to: number): void {
  const closing = /^(?:\]\]|］］|」」)/.exec(view.state.sliceDoc(to, to + 2))?.[0] ?? '';
  view.dispatch({
    changes: { from, to: to + closing.length, insert },
    selection: { anchor: from + insert.length },
    userEvent: 'input.complete',
  });
}
