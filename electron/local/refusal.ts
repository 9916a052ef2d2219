import type { AppError } from '#shared/contract/app-error';
import { fail, type Result } from '#shared/contract/result';

/** Why a request did not reach the app. */
export type Refusal =
  | 'wrong_address'
  | 'wrong_host'
  | 'bad_target'
  | 'foreign_origin'
  | 'wrong_method'
  | 'wrong_token'
  | 'wrong_content_type'
  | 'too_large'
  | 'bad_json'
  | 'not_found'
  | 'broken';

/** One call's body: the longest text a record may hold (5 million characters, 15 MB) with room to spare. */
export const MAX_BODY_BYTES = 32_000_000;

interface Answer {
  readonly status: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 500;
  readonly sentence: string;
  /** what the page, should it be ours, takes the refusal for */
  readonly error: AppError;
}

const UNREACHABLE: AppError = { code: 'unreachable' };
const RESTART = 'アプリを起動したときに開いた画面か、表示されたアドレスから開き直してください。';

const ANSWERS: Readonly<Record<Refusal, Answer>> = {
  wrong_address: {
    status: 403,
    sentence: 'このアプリは、同じパソコンの中からだけ使えます。',
    error: UNREACHABLE,
  },
  wrong_host: {
    status: 403,
    sentence: `アドレスが違います。127.0.0.1 で始まるアドレスを使ってください。${RESTART}`,
    error: UNREACHABLE,
  },
  bad_target: { status: 400, sentence: 'アドレスの形が正しくありません。', error: UNREACHABLE },
  foreign_origin: {
    status: 403,
    sentence: `ほかのサイトからの呼び出しは受け付けません。${RESTART}`,
    error: UNREACHABLE,
  },
  wrong_method: { status: 405, sentence: 'この呼び出し方は受け付けません。', error: UNREACHABLE },
  wrong_token: {
    status: 401,
    sentence: `この画面の合言葉は、もう使えません。${RESTART}`,
    error: UNREACHABLE,
  },
  wrong_content_type: { status: 415, sentence: 'JSON だけを受け付けます。', error: UNREACHABLE },
  too_large: {
    status: 413,
    sentence: '一度に送る内容が大きすぎます。何も変更していません。',
    error: { code: 'too_large', limitBytes: MAX_BODY_BYTES },
  },
  bad_json: {
    status: 400,
    sentence: '送られた内容を読めませんでした。何も変更していません。',
    error: { code: 'invalid_input', issues: ['JSON として読めません'] },
  },
  not_found: { status: 404, sentence: 'このアドレスには何もありません。', error: { code: 'unsupported' } },
  broken: {
    status: 500,
    sentence: '思わぬ不具合が起きました。アプリを開き直してください。',
    error: UNREACHABLE,
  },
};

/** A refusal as the page and a person can read it: a failed Result, with the sentence beside it. */
export function refusalAnswer(refusal: Refusal): {
  readonly status: Answer['status'];
  readonly body: Result<never> & { readonly sentence: string };
} {
  const { status, sentence, error } = ANSWERS[refusal];
  return { status, body: { ...fail(error), sentence } };
}
