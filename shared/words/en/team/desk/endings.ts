import type { endings as danish } from '../../../da/team/desk/endings.ts'

export const endings: typeof danish = {
  joke: {
    open: 'It was for fun',
    sure: (practice) =>
      `End it as a joke? The conversation ends for both of you. The youth reads a kind sentence, and the form ${practice ? 'does not count' : 'is saved as a prank'}.`,
    yes: 'Yes, it was for fun',
  },
  harassment: {
    open: 'It was harassment',
    sure: (practice) =>
      `End it as harassment? The conversation ends for both of you. The youth reads a kind and firm sentence. ${
        practice
          ? 'This is practice: nothing else happens.'
          : 'For an hour, everyone from the same network waits a little longer to join the queue. Nobody is refused, and who it was is not kept.'
      } Afterwards you can take 10 minutes off.`,
    yes: 'Yes, end it as harassment',
  },
}
