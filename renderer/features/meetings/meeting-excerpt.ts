import { plainText } from '#shared/markdown/plain-text';
import type { OffsiteMeeting } from '#shared/model/offsite-meeting';

const READ = 800;
const SHOWN = 140;

/** A record never changes, so its excerpt is read once. */
const excerpts = new WeakMap<OffsiteMeeting, string>();

/** The beginning of a meeting's content as one line of plain words, for a list. */
export function meetingExcerpt(meeting: OffsiteMeeting): string {
  const excerpt = excerpts.get(meeting) ?? readExcerpt(meeting.content);
  excerpts.set(meeting, excerpt);
  return excerpt;
}

function readExcerpt(content: string): string {
  const words = plainText(content.slice(0, READ)).replace(/\s*\n\s*/g, '　');
  return words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
}
