/**
 * The day that a file about a year states as its own: the first after it. The moment in which a file is made stands nowhere in it, so the
 * same publications give the same bytes.
 */
export const dayOfYear = (year: number): Date => new Date(Date.UTC(year + 1, 0, 1))
