/**
 * Files as a ZIP that packs nothing, for a reader in the same worker: checksums are left at zero, since nobody
 * checks what never left the memory.
 */
export function storedZip(files: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const encoder = new TextEncoder();
  const named = [...files].map(([name, data]) => ({ name: encoder.encode(name), data }));
  const total = named.reduce((sum, { name, data }) => sum + 30 + 46 + name.length * 2 + data.length, 22);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const places: number[] = [];
  for (const { name, data } of named) {
    places.push(at);
    view.setUint32(at, 0x04034b50, true);
    view.setUint16(at + 4, 20, true);
    view.setUint32(at + 18, data.length, true);
    view.setUint32(at + 22, data.length, true);
    view.setUint16(at + 26, name.length, true);
    bytes.set(name, at + 30);
    bytes.set(data, at + 30 + name.length);
    at += 30 + name.length + data.length;
  }
  const directory = at;
  for (const [index, { name, data }] of named.entries()) {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 6, 20, true);
    view.setUint32(at + 20, data.length, true);
    view.setUint32(at + 24, data.length, true);
    view.setUint16(at + 28, name.length, true);
    view.setUint32(at + 42, places[index] ?? 0, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes.buffer;
}
