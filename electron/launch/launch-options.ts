import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the person or a script asked for on the command line. */
export interface LaunchOptions {
  /** absolute; opened instead of the last archive */
  readonly archive?: string;
  /** absolute; where the app keeps its own settings */
  readonly settings?: string;
  /** 0 = any free port */
  readonly port?: number;
  readonly openBrowser: boolean;
}

export type ParsedOptions =
  | { readonly ok: true; readonly options: LaunchOptions }
  | { readonly ok: false; readonly sentence: string };

const KNOWN = {
  // Chooses browser mode before this program is reached; accepted here so that the same line works.
  local: { type: 'boolean' },
  'no-open': { type: 'boolean' },
  archive: { type: 'string' },
  settings: { type: 'string' },
  port: { type: 'string' },
} as const;

const USAGE =
  '使えるのは --local、--no-open、--archive フォルダー、--settings フォルダー、--port 番号 です。';

/**
 * Reads the options after the program's name.
 *
 * @param unknown 'refuse' tells a typing mistake; 'ignore' passes over the switches Electron and its tools add
 */
export function parseLaunchOptions(argv: readonly string[], unknown: 'refuse' | 'ignore'): ParsedOptions {
  const values = read(argv, unknown === 'refuse');
  if (values === undefined) return { ok: false, sentence: `起動の指定を読めませんでした。${USAGE}` };
  const port = text(values.port);
  if (port !== undefined && !isPort(port)) {
    return { ok: false, sentence: `--port には 0 から 65535 までの番号を書いてください。${USAGE}` };
  }
  const archive = text(values.archive);
  const settings = text(values.settings);
  if (archive === '' || settings === '') {
    return { ok: false, sentence: `フォルダーの名前が空です。${USAGE}` };
  }
  return {
    ok: true,
    options: {
      openBrowser: values['no-open'] !== true,
      ...(archive === undefined ? {} : { archive: resolve(archive) }),
      ...(settings === undefined ? {} : { settings: resolve(settings) }),
      ...(port === undefined ? {} : { port: Number(port) }),
    },
  };
}

function read(argv: readonly string[], strict: boolean): Readonly<Record<string, unknown>> | undefined {
  try {
    return parseArgs({ args: [...argv], options: KNOWN, strict, allowPositionals: !strict }).values;
  } catch {
    return undefined;
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const isPort = (value: string): boolean => /^\d{1,5}$/.test(value) && Number(value) <= 65_535;
