import type { endings as danish } from '../../../da/team/desk/endings.ts'

export const endings: typeof danish = {
  joke: {
    open: 'It was for fun',
    sure: 'End it as a joke? The conversation ends for both of you. The youth reads a kind sentence, and the form is saved as a prank.',
    yes: 'Yes, it was for fun',
  },
}
