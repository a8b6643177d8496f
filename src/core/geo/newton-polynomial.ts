/** The polynomial through a function's values at some nodes, in Newton's form: quick where sines are slow. */
export class NewtonPolynomial {
  readonly #nodes: Float64Array;
  readonly #coefficients: Float64Array;

  constructor(nodes: readonly number[], value: (node: number) => number) {
    this.#nodes = Float64Array.from(nodes);
    const sums = Float64Array.from(nodes, value);
    for (let order = 1; order < nodes.length; order += 1) {
      for (let k = nodes.length - 1; k >= order; k -= 1) {
        sums[k] = (sums[k]! - sums[k - 1]!) / (nodes[k]! - nodes[k - order]!);
      }
    }
    this.#coefficients = sums;
  }

  at(u: number): number {
    const [nodes, coefficients] = [this.#nodes, this.#coefficients];
    let sum = 0;
    for (let k = coefficients.length - 1; k >= 0; k -= 1) {
      sum = sum * (u - nodes[k]!) + coefficients[k]!;
    }
    return sum;
  }
}
