/** The digits of a number, and the plus before its country. */
export const digitsOf = (number: string): string => number.replaceAll(/[^\d+]/g, '')

/** The link that rings a number, however it is grouped. */
export const telOf = (number: string): string => `tel:${digitsOf(number)}`
