/** Five words from worst to best, under the keys m1 … m5. */
export const moods = (words: string[]): Record<string, string> => Object.fromEntries(words.map((word, i) => [`m${i + 1}`, word]))
