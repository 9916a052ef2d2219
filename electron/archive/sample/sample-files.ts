import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { parseFrontMatter } from './front-matter';
import { withPlace } from './with-place';

/** A Markdown file: its name without `.md` is the key other files know it by. */
export interface SampleDocument<Fields> {
  readonly key: string;
  readonly fields: Fields;
  readonly body: string;
}

/** A file that goes with a meeting. */
export interface SampleFile {
  readonly fileName: string;
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

type Schema<T> = v.GenericSchema<unknown, T>;

export async function readJson<T>(folder: string, name: string, schema: Schema<T>): Promise<T> {
  const text = await readText(join(folder, name));
  return withPlace(name, () => parse(schema, JSON.parse(text)));
}

/** All `.md` files of a folder in the order of their names. */
export async function readDocuments<T>(
  folder: string,
  schema: Schema<T>,
): Promise<readonly SampleDocument<T>[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readText(join(folder, name));
      return withPlace(name, () => {
        const { fields, body } = parseFrontMatter(text);
        return { key: basename(name, '.md'), fields: parse(schema, fields), body };
      });
    }),
  );
}

/** All files of a folder with their hashes, in the order of their names. */
export async function readFiles(folder: string): Promise<readonly SampleFile[]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (fileName) => {
      const path = join(folder, fileName);
      const content = await readFile(path);
      return {
        fileName,
        path,
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      };
    }),
  );
}

/** A checkout on Windows may have turned the line ends; the records must be the same everywhere. */
async function readText(path: string): Promise<string> {
  return (await readFile(path, 'utf8')).replaceAll('\r\n', '\n');
}

function parse<T>(schema: Schema<T>, value: unknown): T {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new Error(`${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}
