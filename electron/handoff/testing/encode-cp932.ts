const TABLE: ReadonlyMap<string, Buffer> = new Map(
  [...pairs()].map((bytes) => [new TextDecoder('shift_jis').decode(bytes), bytes]),
);

/** Text as old Windows wrote it; Node can only decode. Throws for characters CP932 has not. */
export function encodeCp932(text: string): Buffer {
  return Buffer.concat(
    [...text].map((character) => {
      const bytes = character < '\u0080' ? Buffer.from(character) : TABLE.get(character);
      if (!bytes) throw new Error(`not in CP932: ${character}`);
      return bytes;
    }),
  );
}

function* pairs(): Generator<Buffer> {
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    for (let trail = 0x40; trail <= 0xfc; trail += 1) yield Buffer.from([lead, trail]);
  }
}
