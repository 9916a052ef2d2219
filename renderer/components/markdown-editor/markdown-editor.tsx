import { lazy, Suspense, useId } from 'react';
import fields from '../fields/fields.module.css';
import type { AttachFile } from './attach-files';
import styles from './markdown-editor.module.css';

const EditorBody = lazy(async () => ({ default: (await import('./editor-body')).EditorBody }));

interface MarkdownEditorProps {
  readonly label: string;
  /** Markdown */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** keeps dropped and pasted files; absent where a text can hold none */
  readonly attach?: AttachFile;
  /** a few lines instead of a page */
  readonly isShort?: boolean;
  /** the preview is open from the start where there is room beside the text */
  readonly startsWithPreview?: boolean;
}

/** A long text: Markdown, the office's bullets, links to records, images, and how it will look. */
export function MarkdownEditor({ label, placeholder = '', isShort = false, ...rest }: MarkdownEditorProps) {
  const labelId = useId();
  return (
    <div className={`${fields.field} ${styles.editor} ${isShort ? styles.short : ''}`}>
      <span id={labelId} className={fields.label}>
        {label}
      </span>
      <Suspense fallback={<div className={styles.loading} aria-busy="true" />}>
        <EditorBody {...rest} label={label} labelledBy={labelId} placeholder={placeholder} />
      </Suspense>
    </div>
  );
}
