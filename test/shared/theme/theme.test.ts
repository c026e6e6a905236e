import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { accentTokens, grounds, nearestAccent, schemes, weakestPair } from '../../../shared/theme/accent.ts'
import { contrast, mixed } from '../../../shared/theme/contrast.ts'
import { darkFor, themeFaults, themePath, themeStyle, usualAccents } from '../../../shared/theme/theme.ts'

// Known pairs: black on white is 21 by definition, and #767676 is the lightest grey that reaches 4.5 on white.
test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#ffffff', 4.48],
  ['#ff0000', '#ffffff', 4.0],
  ['#0000ff', '#ffffff', 8.59],
  ['#00ff00', '#ffffff', 1.37],
])('[PUB5] %s and %s stand %d to 1, whichever comes first', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2)
  expect(contrast(other, one)).toBe(contrast(one, other))
})

test('[PUB5] a mix lies between its two colours', () => {
  expect(mixed('#000000', '#ffffff', 0)).toBe('#000000')
  expect(mixed('#000000', '#ffffff', 1)).toBe('#ffffff')
  expect(mixed('#102030', '#305070', 0.5)).toBe('#203850')
})

test('[PUB6] the accents that every line begins with are taken', () => expect(themeFaults(usualAccents)).toEqual([]))

test('[PUB6] a colour that is hard to see is refused with its ratio, what it needs, and a near colour that is taken', () => {
  const [light, dark] = themeFaults({ light: '#ffd400', dark: '#003366' })
  expect(light).toMatchObject({ scheme: 'light', why: 'weak', least: 4.5 })
  expect(dark).toMatchObject({ scheme: 'dark', why: 'weak', least: 4.5 })
  if (light?.why !== 'weak' || dark?.why !== 'weak') throw new Error('both are hard to see')
  expect(light.ratio).toBeCloseTo(contrast('#ffd400', grounds.light.sunken), 5)
  expect(themeFaults({ light: light.nearest, dark: dark.nearest })).toEqual([])
})

test('[PUB6] whatever the colour, the nearest is taken, and every pair of it has what it needs', () => {
  for (const scheme of schemes)
    for (let hue = 0; hue < 4096; hue += 37) {
      const colour = `#${[8, 4, 0].map((at) => ((hue >> at) & 15).toString(16).repeat(2)).join('')}`
      const near = nearestAccent(scheme, colour)
      expect(weakestPair(scheme, near), `${scheme} ${colour} ${near}`).toBeNull()
      if (weakestPair(scheme, colour) === null) expect(near).toBe(colour)
      const { accent, strong, on, soft } = accentTokens(scheme, near)
      const { ground, surface, sunken, ink, inkSoft } = grounds[scheme]
      for (const [front, back] of [
        ...[ground, surface, sunken].map((ground) => [accent, ground]),
        [on, accent],
        [on, strong],
        [strong, soft],
        [ink, soft],
        [inkSoft, soft],
      ] as [string, string][])
        expect(contrast(front, back), `${scheme} ${colour} → ${near}: ${front} on ${back}`).toBeGreaterThanOrEqual(4.5)
      expect(contrast(accent, soft)).toBeGreaterThanOrEqual(3)
    }
})

test('[PUB6] what is no colour is refused as that, and the dark accent of a light one is taken', () => {
  for (const light of ['', 'red', '#fff', '#1F655D', '#1f655d;}', 'url(https://x.dk)'])
    expect(themeFaults({ ...usualAccents, light })).toEqual([{ scheme: 'light', why: 'no-colour' }])
  for (const light of ['#1f655d', '#7a1f5d', '#000000', '#123456'])
    expect(themeFaults({ ...usualAccents, dark: darkFor(light) })).toEqual([])
})

test('[PUB7] the grounds are those of the pages, light and dark', () => {
  const css = readFileSync(join(import.meta.dirname, '../../../web/theme.css'), 'utf8')
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')
  const tokens = (of: string, names: Record<string, string>) =>
    Object.fromEntries(Object.entries(names).map(([name, token]) => [name, new RegExp(`--${token}: (#[0-9a-f]{6});`).exec(of)?.[1]]))
  const names = { ground: 'ground', surface: 'surface', sunken: 'sunken', ink: 'ink', inkSoft: 'ink-soft' }
  expect(tokens(light, names)).toEqual(grounds.light)
  expect(tokens(dark, names)).toEqual(grounds.dark)
  expect({ ...tokens(light, { light: 'accent' }), ...tokens(dark, { dark: 'accent' }) }).toEqual(usualAccents)
})

test('[PUB8] a style sheet holds the four tokens for light and for dark, and nothing is made of colours that are hard to see', () => {
  const style = themeStyle({ light: '#7a1f5d', dark: '#f0a8d8' }) ?? ''
  expect(style.match(/--(accent|accent-strong|on-accent|soft-accent):#[0-9a-f]{6}/g)).toHaveLength(8)
  expect(style).toContain('@media (prefers-color-scheme: dark)')
  expect(themePath({ light: '#7a1f5d', dark: '#f0a8d8' })).toBe('/theme/7a1f5d-f0a8d8.css')
  expect(themeStyle({ light: '#ffd400', dark: '#f0a8d8' })).toBeNull()
  expect(themePath({ light: '#ffd400', dark: '#f0a8d8' })).toBeNull()
  expect(themePath(null)).toBeNull()
})
