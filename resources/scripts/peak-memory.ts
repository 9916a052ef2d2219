import { readdir, readFile, writeFile } from 'node:fs/promises';

/** What processes have in memory, in bytes, by their ids. */
type Memory = ReadonlyMap<number, number>;

/** Counts the peaks of all renderer processes below one anew (proc(5), clear_refs). @returns what each has now */
export async function resetPeaks(above: number): Promise<Memory> {
  const renderers = await renderersBelow(above);
  for (const id of renderers) await writeFile(`/proc/${id}/clear_refs`, '5').catch(() => {});
  return memoryOf(renderers, 'VmRSS');
}

/** The most a renderer process below `above` took since then over what it had. @returns bytes */
export async function peakMemory(above: number, before: Memory): Promise<number> {
  const peaks = await memoryOf(await renderersBelow(above), 'VmHWM');
  return Math.max(0, ...[...peaks].map(([id, peak]) => peak - (before.get(id) ?? 0)));
}

async function memoryOf(ids: readonly number[], field: 'VmRSS' | 'VmHWM'): Promise<Memory> {
  const found = new Map<number, number>();
  for (const id of ids) {
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    const kilobytes = new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1];
    if (kilobytes !== undefined) found.set(id, Number(kilobytes) * 1024);
  }
  return found;
}

async function renderersBelow(above: number): Promise<number[]> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const isBelow = (id: number | undefined): boolean =>
    id !== undefined && id > 1 && (id === above || isBelow(parents.get(id)));
  const below = [...parents.keys()].filter((id) => id !== above && isBelow(id));
  const commands = await Promise.all(
    below.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')),
  );
  return below.filter((_, index) => commands[index]?.includes('--type=renderer'));
}
