import type { EditorView } from '@codemirror/view';
import { useDeferredValue, useState } from 'react';
import { ArchiveMarkdown } from '../../app/archive-markdown';
import type { AttachFile } from './attach-files';
import { CodeMirrorPane } from './code-mirror-pane';
import styles from './markdown-editor.module.css';
import { MarkdownToolbar } from './toolbar';
import { useLinkFinder } from './use-link-finder';

interface EditorBodyProps {
  readonly label: string;
  /** id of the label's element */
  readonly labelledBy: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder: string;
  readonly attach?: AttachFile;
  readonly startsWithPreview?: boolean;
}

/** Room for text and preview side by side, as the style sheet's container query has it. */
const ROOM = '(width >= 68rem)';

/** The editor's parts that come with CodeMirror: loaded when someone begins to write. */
export function EditorBody(props: EditorBodyProps) {
  const { label, labelledBy, value, onChange, placeholder, attach, startsWithPreview = false } = props;
  const [view, setView] = useState<EditorView>();
  const [isPreviewing, setPreviewing] = useState(() => startsWithPreview && window.matchMedia(ROOM).matches);
  const find = useLinkFinder();
  // Drawing a long text must not hold up the next key.
  const previewed = useDeferredValue(value);
  return (
    <div className={styles.frame}>
      <MarkdownToolbar label={label} view={view} isPreviewing={isPreviewing} onPreview={setPreviewing} />
      <div className={`${styles.panes} ${isPreviewing ? styles.withPreview : ''}`}>
        <CodeMirrorPane
          value={value}
          onChange={onChange}
          labelledBy={labelledBy}
          placeholder={placeholder}
          find={find}
          attach={attach}
          onView={setView}
          className={styles.pane ?? ''}
        />
        {isPreviewing && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to take the focus
          <section className={styles.preview} aria-label={`${label}のプレビュー`} tabIndex={0}>
            {previewed.trim() === '' ? (
              <p className={styles.empty}>書いたものが、読むときの形でここに出ます。</p>
            ) : (
              <ArchiveMarkdown source={previewed} />
            )}
          </section>
        )}
      </div>
    </div>
  );
}
