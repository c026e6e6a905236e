/** The browser's half `a` of one generation. */
export type Share = { gen: number; a: string }
