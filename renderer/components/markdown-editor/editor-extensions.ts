import { autocompletion } from '@codemirror/autocomplete';
import { history, historyKeymap, moveLineDown, moveLineUp, standardKeymap } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { syntaxHighlighting } from '@codemirror/language';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { continueOfficeList, toggleBold } from './edit-commands';
import { linkCompletion } from './link-completion';
import type { LinkTarget } from './link-targets';

/** What screen readers hear of CodeMirror's own parts. */
const PHRASES = {
  Completions: 'リンク先の候補',
  'replaced match on line $': '$ 行目を置き換えました',
};

export interface EditorFacts {
  /** id of the label's element */
  readonly labelledBy: string;
  readonly placeholder: string;
  readonly find: (typed: string) => readonly LinkTarget[];
}

/**
 * A calm text area that knows Markdown and the office's bullets. Tab is not taken: it leads out of the editor, as from
 * any other field. CodeMirror leaves all keys to the IME while it composes.
 */
export function editorExtensions({ labelledBy, placeholder: hint, find }: EditorFacts): Extension {
  return [
    history(),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-labelledby': labelledBy,
      tabindex: '0',
      spellcheck: 'false',
      autocorrect: 'off',
      autocapitalize: 'off',
    }),
    EditorState.phrases.of(PHRASES),
    placeholder(hint),
    autocompletion({ override: [linkCompletion(find)], icons: false, maxRenderedOptions: 8 }),
    Prec.high(
      keymap.of([
        { key: 'Enter', run: continueOfficeList },
        { key: 'Mod-b', run: toggleBold },
        { key: 'Alt-ArrowUp', run: moveLineUp },
        { key: 'Alt-ArrowDown', run: moveLineDown },
      ]),
    ),
    markdown({ base: markdownLanguage, completeHTMLTags: false }),
    syntaxHighlighting(classHighlighter),
    keymap.of([...standardKeymap, ...historyKeymap]),
  ];
}
