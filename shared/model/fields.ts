import * as v from 'valibot';
import { eventDateParts } from '../dates/event-date';

/** The longest text one field may hold, in UTF-16 units: a hundred times the longest known report. */
export const MAX_TEXT = 5_000_000;
const MAX_LINE = 1_000;

/** One line: a title, a name, a place. */
export const line = v.pipe(v.string(), v.maxLength(MAX_LINE, '1行の文字数が多すぎます（1,000字まで）'));
export const requiredLine = v.pipe(line, v.regex(/\S/, '空のままにはできません'));
/** Markdown or plain text of any length a person writes. */
export const text = v.pipe(v.string(), v.maxLength(MAX_TEXT, '文章が長すぎます（500万字まで）'));
export const requiredText = v.pipe(text, v.regex(/\S/, '空のままにはできません'));

/** ULID, upper case (https://github.com/ulid/spec): sorts by the time it was made. */
export const recordId = v.pipe(
  v.string(),
  v.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/, '記録の番号の形が正しくありません'),
);
/** An id inside a record (insight, poll); unique there. */
export const partId = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
export const eventDate = v.pipe(
  v.string(),
  v.check((date) => eventDateParts(date) !== undefined, '日付の形が正しくありません（例: 2021-04-16）'),
);
/** ISO 8601 with offset. */
export const timestamp = v.pipe(v.string(), v.isoTimestamp('日時の形が正しくありません'));
export const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
export const tags = v.pipe(v.array(requiredLine), v.maxLength(200));

/** 公開範囲: 自分だけ, 隊内, 次期へ */
export const visibility = v.picklist(['private', 'team', 'handoff']);
export type Visibility = v.InferOutput<typeof visibility>;
