// Simulated annealing takes a worsening by `loss` when loss < temperature × -ln(u), u uniform. The 4096 values of -ln(u)
// are computed here from additions, multiplications and divisions alone: those are exact by standard, so the same seed
// makes the same choices in every engine, which a logarithm of the platform would not promise.

export const chanceCount = 4096;

/** `-ln((i + 1/2) / chanceCount)`, in a seldom-changing order; draw one at random. */
export const chances: Float64Array = Float64Array.from({ length: chanceCount }, (_, i) =>
  minusLog((i + 0.5) / chanceCount),
);

/** -ln(x) for 0 < x < 1: halvings, then the series of the inverse hyperbolic tangent. */
function minusLog(x: number): number {
  let mantissa = x;
  let halvings = 0;
  while (mantissa < 0.75) {
    mantissa *= 2;
    halvings++;
  }
  return halvings * -logNearOne(0.5) - logNearOne(mantissa);
}

function logNearOne(x: number): number {
  const ratio = (x - 1) / (x + 1);
  let power = ratio;
  let sum = 0;
  for (let odd = 1; odd < 120; odd += 2) {
    sum += power / odd;
    power *= ratio * ratio;
  }
  return 2 * sum;
}
