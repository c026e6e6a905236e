import type { care as danish } from '../../../da/team/desk/care.ts'

export const care: typeof danish = {
  long: 'You have been at work for an hour and a half without a break. Do you want ten minutes without new talks?',
  takeBreak: 'Take a break of 10 minutes',
  notNow: 'Not now',
  unpleasant: 'Was the young person abusive or threatening?',
  unpleasantText: 'You need not put up with it. You can take ten minutes off before a new one comes. Why you take a break is not kept.',
  question: 'Is there something from tonight that you need to talk about before you go home?',
  onlyYou: 'Only you see this question. Your answer is neither sent nor kept.',
  yes: 'Yes',
  no: 'No, it is fine',
  comeHome: 'Good. Get home safely.',
  ring: 'Call your leader before you go. You need no reason. Name no young person.',
}
