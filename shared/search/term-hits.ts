/** Units that hold one term, in ascending order, each with its weight (greater than 0). */
export class TermHits {
  readonly units: number[] = [];
  readonly weights: number[] = [];

  push(unit: number, weight: number): void {
    this.units.push(unit);
    this.weights.push(weight);
  }

  get size(): number {
    return this.units.length;
  }
}
