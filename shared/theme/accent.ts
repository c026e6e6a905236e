import { contrast, mixed } from './contrast.ts'

export const schemes = ['light', 'dark'] as const
export type Scheme = (typeof schemes)[number]

/** The grounds and inks of `web/theme.css` that an accent stands on or carries. A test holds the two together. */
export const grounds = {
  light: { ground: '#f7f4ee', surface: '#fffdf9', sunken: '#efeae1', ink: '#26241f', inkSoft: '#5d584e' },
  dark: { ground: '#191815', surface: '#22211d', sunken: '#12110f', ink: '#ece7dc', inkSoft: '#b5ad9e' },
} as const satisfies Record<Scheme, Record<string, string>>

/** Away from the ground: towards this an accent becomes easier to see. */
const away = { light: '#000000', dark: '#ffffff' } as const
/** How much of the accent is at most in the soft ground behind a chosen answer or the youth's own words. */
const softShare = { light: 0.12, dark: 0.18 } as const
const onDark = '#ffffff'
const onLight = '#141310'

export type AccentTokens = { accent: string; strong: string; on: string; soft: string }

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for parts such as borders, dots and the ring around what has the focus. */
const TEXT = 4.5
const PART = 3

/** With as much of the accent in it as leaves small print on it easy to read. */
function softOf(scheme: Scheme, accent: string): string {
  const { surface, inkSoft } = grounds[scheme]
  for (let share: number = softShare[scheme]; share > 0; share -= 0.01) {
    const soft = mixed(surface, accent, share)
    if (contrast(inkSoft, soft) >= TEXT) return soft
  }
  return surface
}

/** All tokens of an accent: itself, a stronger one for what is pointed at, what is written on it, and a soft ground. */
export function accentTokens(scheme: Scheme, accent: string): AccentTokens {
  const strong = mixed(accent, away[scheme], 0.22)
  const least = (on: string) => Math.min(contrast(on, accent), contrast(on, strong))
  return {
    accent,
    strong,
    on: least(onDark) >= least(onLight) ? onDark : onLight,
    soft: softOf(scheme, accent),
  }
}

/** Every pair of colours that meets on a page because of an accent, with the least contrast that it needs. */
function pairsOf(scheme: Scheme, colour: string): [front: string, back: string, least: number][] {
  const { ground, surface, sunken, ink, inkSoft } = grounds[scheme]
  const { accent, strong, on, soft } = accentTokens(scheme, colour)
  return [
    ...[ground, surface, sunken].map((back): [string, string, number] => [accent, back, TEXT]),
    [strong, ground, TEXT],
    [on, accent, TEXT],
    [on, strong, TEXT],
    [strong, soft, TEXT],
    [ink, soft, TEXT],
    [inkSoft, soft, TEXT],
    [accent, soft, PART],
  ]
}

type Weak = { ratio: number; least: number }

/** The pair that falls furthest below what it needs; null: every pair is easy enough to see. */
export function weakestPair(scheme: Scheme, accent: string): Weak | null {
  const short = pairsOf(scheme, accent)
    .map(([front, back, least]) => ({ ratio: contrast(front, back), least }))
    .filter(({ ratio, least }) => ratio < least)
    .sort((a, b) => a.ratio / a.least - b.ratio / b.least)
  return short[0] ?? null
}

const STEPS = 256
/** The colour itself, or the one nearest to it, away from the ground, whose pairs are all easy enough to see. */
export function nearestAccent(scheme: Scheme, accent: string): string {
  for (let step = 0; step < STEPS; step++) {
    const colour = mixed(accent, away[scheme], step / STEPS)
    if (weakestPair(scheme, colour) === null) return colour
  }
  return away[scheme]
}
