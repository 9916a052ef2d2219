/** The lines of a text, each with the line break that ends it: joined they are the text again. */
export function splitLines(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}
