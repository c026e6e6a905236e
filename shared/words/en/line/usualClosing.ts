import type { usualClosing as danish } from '../../da/line/usualClosing.ts'

export const usualClosing: typeof danish = {
  day: 'We are closed for the rest of the day. It is nothing you did.',
  until: (when) => `We are closed until ${when}. It is nothing you did.`,
  unknown: 'We are closed and do not know yet when we open again. It is nothing you did.',
}
