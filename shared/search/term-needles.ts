import type { Needle } from './needle';

/**
 * The needles of one term: those that are always looked for, and last resorts, far-fetched or dear to make, that
 * are made when the others found little and are then kept for marking.
 */
export class TermNeedles {
  private made: readonly Needle[] | undefined;

  constructor(
    readonly near: readonly Needle[],
    private readonly makeLastResorts: () => readonly Needle[],
  ) {}

  lastResorts(): readonly Needle[] {
    this.made ??= this.makeLastResorts();
    return this.made;
  }

  /** What has been looked for so far, and can be why a unit was found. */
  get used(): readonly Needle[] {
    return this.made ? [...this.near, ...this.made] : this.near;
  }

  /** The same, with needles that are looked for after the last resorts. */
  with(more: readonly Needle[]): TermNeedles {
    return new TermNeedles(this.near, () => [...this.lastResorts(), ...more]);
  }
}
