/** A part of the app could not be fetched: the process that serves the page has ended. It says nothing of a document. */
export class PartMissing extends Error {}

/**
 * A part that is loaded when it is needed.
 * @throws PartMissing where it cannot be had; what the part itself throws while it starts
 */
export async function ownPart<Part>(loading: Promise<Part>): Promise<Part> {
  try {
    return await loading;
  } catch (error) {
    // What cannot be fetched is a TypeError, as with fetch.
    throw error instanceof TypeError ? new PartMissing() : error;
  }
}

let wasMissed = false;

/**
 * Notices when a file of the app's own that a reader asks for cannot be had: pdf.js goes on without a character map, and
 * half of the words are gone.
 */
export function watchOwnFiles(): void {
  const fetchReally = globalThis.fetch;
  globalThis.fetch = async (...request) => {
    try {
      return await fetchReally(...request);
    } catch (error) {
      wasMissed = true;
      throw error;
    }
  };
}

/** Whether a file was asked for in vain since this worker began. */
export const missedOwnFile = (): boolean => wasMissed;
