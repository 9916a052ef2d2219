/** Runs work on a part of the sample; an error says which part it was. */
export function withPlace<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`sample: ${place}: ${reason}`, { cause: error });
  }
}
