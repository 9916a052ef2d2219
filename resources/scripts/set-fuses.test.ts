import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import setFuses, { FUSES } from './set-fuses.mjs';

/** What Electron's fuses stand behind in its program (https://www.electronjs.org/docs/latest/tutorial/fuses). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const DISABLED = 0x30;
const ENABLED = 0x31;

let appOutDir: string;
beforeEach(async () => {
  appOutDir = await mkdtemp(join(tmpdir(), 'fuses-'));
});
afterEach(() => rm(appOutDir, { recursive: true, force: true }));

/** A program with so many fuses, all of them at what they must not be. */
async function programWith(fuses: number): Promise<string> {
  const file = join(appOutDir, 'hamidashi-cho');
  const wire = Buffer.from([1, fuses, ...Array.from({ length: fuses }, () => ENABLED)]);
  await writeFile(file, Buffer.concat([Buffer.from(`ELF${SENTINEL}`), wire, Buffer.from('the rest')]));
  return file;
}

const packager = { appInfo: { productFilename: 'ハミダシ帖' }, executableName: 'hamidashi-cho' };
const packed = () => ({ electronPlatformName: 'linux', appOutDir, packager });

describe('the fuses of the packaged app', () => {
  const known = Object.values(FuseV1Options).filter((fuse) => typeof fuse === 'number');

  it('are all decided on', () => {
    expect(
      Object.keys(FUSES)
        .filter((key) => /^\d+$/.test(key))
        .map(Number),
    ).toEqual(known);
  });

  it('shut every way to make another program of it', async () => {
    const file = await programWith(known.length);
    await setFuses(packed());
    const wire = [...(await readFile(file))].slice('ELF'.length + SENTINEL.length + 2);
    for (const fuse of [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ]) {
      expect(wire[fuse], FuseV1Options[fuse]).toBe(DISABLED);
    }
    expect(wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(ENABLED);
    expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(ENABLED);
  });

  it('stop the build when Electron has one nobody decided on', async () => {
    await programWith(known.length + 1);
    await expect(setFuses(packed())).rejects.toThrow('strictlyRequireAllFuses');
  });
});
