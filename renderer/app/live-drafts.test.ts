import { describe, expect, it } from 'vitest';
import { createLiveDrafts, type LiveDraft } from './live-drafts';

/** A draft whose save ends when it is told to. */
function draft(): LiveDraft & { readonly end: (isKept: boolean) => void; readonly rescued: () => number } {
  let isDirty = true;
  let rescues = 0;
  let resolve: (isKept: boolean) => void = () => {};
  return {
    isDirty: () => isDirty,
    rescueNow: () => {
      rescues += 1;
    },
    rescued: () => rescues,
    flush: () =>
      new Promise((done) => {
        resolve = done;
      }),
    end: (isKept) => {
      isDirty = !isKept;
      resolve(isKept);
    },
  };
}

describe('createLiveDrafts', () => {
  it('keeps a draft alive while its last save is on its way, and lets go when all is kept', async () => {
    const drafts = createLiveDrafts();
    const one = draft();
    drafts.hold('r1', one);
    const left = drafts.release('r1');
    expect(drafts.get('r1')).toBe(one);
    one.end(true);
    expect(await left).toBe(true);
    expect(drafts.get('r1')).toBeUndefined();
  });

  it('keeps a draft that could not be saved for the next visit', async () => {
    const drafts = createLiveDrafts();
    const one = draft();
    drafts.hold('r1', one);
    const left = drafts.release('r1');
    one.end(false);
    expect(await left).toBe(false);
    expect(drafts.get('r1')).toBe(one);
  });

  it('keeps a draft that was opened again while its last save was on its way', async () => {
    const drafts = createLiveDrafts();
    const one = draft();
    drafts.hold('r1', one);
    const left = drafts.release('r1');
    drafts.hold('r1', one);
    one.end(true);
    await left;
    expect(drafts.get('r1')).toBe(one);
  });

  it('secures every unsaved draft when the page is about to go, and says whether there was one', () => {
    const drafts = createLiveDrafts();
    const [one, two] = [draft(), draft()];
    drafts.hold('r1', one);
    drafts.hold('r2', two);
    void drafts.release('r2');
    one.end(true);
    expect(drafts.secureAll()).toBe(true);
    expect([one.rescued(), two.rescued()]).toEqual([0, 1]);
    two.end(true);
    expect(drafts.secureAll()).toBe(false);
  });
});
