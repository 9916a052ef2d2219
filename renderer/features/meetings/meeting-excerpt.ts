import { plainText } from '#shared/markdown/plain-text';

const READ = 800;
const SHOWN = 140;

/** The beginning of a meeting's content as one line of plain words, for a list. */
export function meetingExcerpt(content: string): string {
  const words = plainText(content.slice(0, READ)).replace(/\s*\n\s*/g, '　');
  return words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
}
