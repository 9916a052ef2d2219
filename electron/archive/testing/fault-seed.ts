const USUAL = 20_260_401;

/** The seed a person asked for, else the one that draws the same cases everywhere. */
export function seedFrom(asked: string | undefined): number {
  const seed = Number(asked ?? USUAL);
  if (!Number.isSafeInteger(seed)) throw new Error(`not a seed: ${asked}`);
  return seed;
}
