import type { leave as danish } from '../../../da/team/desk/leave.ts'

export const leave: typeof danish = {
  title: { endDuty: 'Go off duty now?', signOut: 'Sign out now?', signOutAll: 'Sign out everywhere now?' },
  talking: (n) =>
    n === 1
      ? 'You are in conversation with 1 young person. They go back to the queue at once and have to wait until there is a colleague. Do say goodbye first.'
      : `You are in conversation with ${n} young people. They go back to the queue at once and have to wait until there is a colleague. Do say goodbye first.`,
  drafts: 'What you have written and not sent is deleted.',
  written: 'The text of conversations that have ended goes from the page.',
  owed: (n) =>
    n === 1
      ? 'You owe 1 form. It waits for you when you sign in again, until 6 hours after the conversation.'
      : `You owe ${n} forms. They wait for you when you sign in again, each until 6 hours after its conversation.`,
  everywhere: 'You are signed out in every browser, this one too.',
  stay: 'Stay',
  finish: 'Finish these, take no new ones',
  go: { endDuty: 'Go off duty', signOut: 'Sign out', signOutAll: 'Sign out everywhere' },
}
