/** A colour as `#rrggbb`, in small letters. */
export const COLOUR = /^#[0-9a-f]{6}$/

const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** Relative luminance as WCAG 2.2 defines it: 0 is black, 1 is white. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour)
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast ratio of WCAG 2.2 between two colours: from 1 (the same) to 21 (black and white). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number] // two numbers
  return (light + 0.05) / (dark + 0.05)
}

/** The first colour with a share, from 0 to 1, of the second. */
export function mixed(colour: string, other: string, share: number): string {
  const into = channels(other)
  const parts = channels(colour).map((value, i) => Math.round(value + ((into[i] ?? value) - value) * share))
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
