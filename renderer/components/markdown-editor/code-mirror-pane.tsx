import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { type AttachFile, fileInserter } from './attach-files';
import { type EditorFacts, editorExtensions } from './editor-extensions';
import { styleSheetRoot } from './style-sheet-root';

interface CodeMirrorPaneProps extends EditorFacts {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly attach: AttachFile | undefined;
  /** called with the view while it is there, for the toolbar */
  readonly onView: (view: EditorView | undefined) => void;
  readonly className: string;
}

const pageRoot = styleSheetRoot(document);

/** CodeMirror as a controlled field. It keeps its own undo history. */
export function CodeMirrorPane(props: CodeMirrorPaneProps) {
  const { value, labelledBy, placeholder, className } = props;
  const host = useRef<HTMLDivElement>(null);
  const shown = useRef({ view: undefined as EditorView | undefined, text: value });
  const find = useEffectEvent(props.find);
  const onView = useEffectEvent(props.onView);
  const onChange = useEffectEvent((text: string) => {
    shown.current.text = text;
    props.onChange(text);
  });
  const takeFiles = useEffectEvent((insert: (attach: AttachFile) => Promise<void>): boolean => {
    if (props.attach === undefined) return false;
    void insert(props.attach);
    return true;
  });

  useEffect(() => {
    if (!host.current) return;
    const view: EditorView = new EditorView({
      parent: host.current,
      root: pageRoot,
      state: EditorState.create({
        doc: shown.current.text,
        extensions: [
          editorExtensions({ labelledBy, placeholder, find: (typed) => find(typed) }),
          EditorView.updateListener.of((update) => {
            files.follow(update.changes);
            if (update.docChanged) onChange(update.state.doc.toString());
          }),
          EditorView.domEventHandlers({
            paste: (event, { state }) => take(event.clipboardData, state.selection.main.to),
            drop: (event) =>
              take(event.dataTransfer, view.posAtCoords({ x: event.clientX, y: event.clientY })),
          }),
        ],
      }),
    });
    const files = fileInserter(view);
    const take = (data: DataTransfer | null, at: number | null): boolean => {
      const dropped = [...(data?.files ?? [])];
      // A cell copied from a spreadsheet comes as text and as a picture; its text is what was meant.
      if (dropped.length === 0 || data?.types.includes('text/plain')) return false;
      return takeFiles((attach) => files.insert(dropped, at ?? view.state.doc.length, attach));
    };
    shown.current.view = view;
    onView(view);
    return () => {
      onView(undefined);
      view.destroy();
    };
  }, [labelledBy, placeholder]);

  // Before the next key can come: a value that is only the echo of a key must never be compared with a newer text.
  useLayoutEffect(() => {
    const { view, text } = shown.current;
    if (!view || value === text) return;
    shown.current.text = value;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: value } });
  }, [value]);

  return <div ref={host} className={className} />;
}
