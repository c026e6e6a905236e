/** How much larger than usual this browser shows text. Letters in a drawing grow with it, so the room between them must, too. */
export const textScale = (): number => (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16
