import type { Chance } from '../chance.ts'

/** Draws from the distributions that a simulated evening needs. Each takes its chance from the caller, so the same seed gives the same draws. */
export const exponential = (chance: Chance, mean: number): number => -Math.log(1 - chance.next()) * mean

/** Between two bounds, each value as likely as any other. */
export const between = (chance: Chance, low: number, high: number): number => low + chance.next() * (high - low)

export const normal = (chance: Chance): number => Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next())

/** Lognormal with this mean. `spread`: the standard deviation as a share of the mean. */
export function lognormal(chance: Chance, mean: number, spread: number): number {
  const variance = Math.log(1 + spread * spread)
  return mean * Math.exp(Math.sqrt(variance) * normal(chance) - variance / 2)
}

/** Gamma with this shape and mean 1 × shape (Marsaglia and Tsang 2000; for shapes below one, their power of a uniform). */
export function gamma(chance: Chance, shape: number): number {
  if (shape < 1) return gamma(chance, shape + 1) * (1 - chance.next()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(chance)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - chance.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}
