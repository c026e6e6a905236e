/** The time zone of this country. Every line of it is in this one; it also holds where a page or a date is of no line. */
export const TIME_ZONE = 'Europe/Copenhagen'
