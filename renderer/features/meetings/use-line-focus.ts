import { useEffect, useRef, useState } from 'react';

interface FocusWish {
  readonly id: string;
  /** UTF-16 offset */
  readonly caret: number;
}

/** Puts the caret into a line of a list after the list was drawn anew. */
export function useLineFocus() {
  const fields = useRef(new Map<string, HTMLTextAreaElement>());
  const [wish, setWish] = useState<FocusWish>();
  useEffect(() => {
    const field = wish && fields.current.get(wish.id);
    if (!field) return;
    field.focus();
    field.setSelectionRange(wish.caret, wish.caret);
  }, [wish]);
  return {
    /** a ref for the line's text area */
    register: (id: string) => (field: HTMLTextAreaElement | null) => {
      if (field) fields.current.set(id, field);
      return () => {
        fields.current.delete(id);
      };
    },
    focus: setWish,
  };
}
