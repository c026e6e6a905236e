/** What is already written for the youths when a line is closed at once. The page itself says below it when the line opens again. */
export const usualClosing = {
  day: 'Vi holder lukket resten af dagen. Det er ikke noget, du har gjort.',
  until: (when: string) => `Vi holder lukket til ${when}. Det er ikke noget, du har gjort.`,
  unknown: 'Vi har lukket og ved ikke endnu, hvornår vi åbner igen. Det er ikke noget, du har gjort.',
}
