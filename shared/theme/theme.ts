import { z } from 'zod/mini'
import { accentTokens, nearestAccent, type Scheme, schemes, weakestPair } from './accent.ts'
import { COLOUR } from './contrast.ts'

/** The accent of a line's pages, for light and for dark screens. */
const accents = z.strictObject({ light: z.string().check(z.maxLength(20)), dark: z.string().check(z.maxLength(20)) })
/** Null: the accent that every line begins with. */
export const lineTheme = z.nullable(accents)
export type Theme = z.output<typeof lineTheme>

/** The accents of `web/theme.css`. */
export const usualAccents: NonNullable<Theme> = { light: '#1f655d', dark: '#86ccc0' }

export type ThemeFault =
  | { scheme: Scheme; why: 'no-colour' }
  | { scheme: Scheme; why: 'weak'; ratio: number; least: number; nearest: string }

/** What is wrong with the two accents: for each that no page can use, how it falls short, and the nearest that would do. */
export function themeFaults(chosen: Theme): ThemeFault[] {
  if (chosen === null) return []
  return schemes.flatMap((scheme): ThemeFault[] => {
    const accent = chosen[scheme]
    if (!COLOUR.test(accent)) return [{ scheme, why: 'no-colour' }]
    const weak = weakestPair(scheme, accent)
    return weak ? [{ scheme, why: 'weak', ...weak, nearest: nearestAccent(scheme, accent) }] : []
  })
}

/** The accent for dark screens that fits one for light screens. */
export const darkFor = (light: string): string => nearestAccent('dark', light)

const rule = (scheme: Scheme, colour: string): string => {
  const { accent, strong, on, soft } = accentTokens(scheme, colour)
  return `:root{--accent:${accent};--accent-strong:${strong};--on-accent:${on};--soft-accent:${soft}}`
}

/** A style sheet of two accents. Null where one of them is none, or is too hard to see: no page may have it. */
export function themeStyle(chosen: NonNullable<Theme>): string | null {
  if (themeFaults(chosen).length > 0) return null
  return `${rule('light', chosen.light)}\n@media (prefers-color-scheme: dark){${rule('dark', chosen.dark)}}\n`
}

/** The address of that style sheet. The colours stand in it, so that a preview needs nothing kept. */
export const themePath = (chosen: Theme): string | null =>
  chosen === null || themeFaults(chosen).length > 0 ? null : `/theme/${chosen.light.slice(1)}-${chosen.dark.slice(1)}.css`
