import type { Needle } from './needle';

/** Makes needles when they are asked for. */
type Make = () => readonly Needle[];
const NONE: Make = () => [];

/**
 * The needles of one term: those that are always looked for; last resorts, far-fetched or dear to make, that are made
 * when the others found little; and guesses for when nothing was found. What was made is kept for marking.
 */
export class TermNeedles {
  private made: readonly Needle[] | undefined;
  private guessed: readonly Needle[] | undefined;

  constructor(
    readonly near: readonly Needle[],
    private readonly makeLastResorts: Make = NONE,
    private readonly makeGuesses: Make = NONE,
  ) {}

  lastResorts(): readonly Needle[] {
    this.made ??= this.makeLastResorts();
    return this.made;
  }

  guesses(): readonly Needle[] {
    this.guessed ??= this.makeGuesses();
    return this.guessed;
  }

  /** What has been looked for so far, and can be why a unit was found. */
  get used(): readonly Needle[] {
    return [...this.near, ...(this.made ?? []), ...(this.guessed ?? [])];
  }

  /** The same, with needles that are looked for after the last resorts. */
  with(makeMore: Make): TermNeedles {
    return new TermNeedles(
      this.near,
      () => [...this.lastResorts(), ...makeMore()],
      () => this.guesses(),
    );
  }
}
