import type { InEach } from '../lang.ts'

/** What a coordinator who closes a line at once has already written there, in every language. */
export const usualClosing: InEach = {
  da: 'Vi er nødt til at lukke tidligere i dag. Det er ikke noget, du har gjort.',
  en: 'We have to close early today. It is nothing you did.',
}
