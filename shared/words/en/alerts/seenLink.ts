import type { SeenLinkWords } from '../../da/alerts/seenLink.ts'

export const seenLink: SeenLinkWords = {
  ask: {
    title: 'Have you seen the alert?',
    text: 'The counsellor waits to know that somebody has seen it. Press here, then call the people on duty.',
    button: 'Yes, I have seen it',
  },
  seen: { title: 'Thank you', text: 'The counsellor can now see that you have seen the alert. You can close this page.', button: '' },
  gone: {
    title: 'The link works no longer',
    text: 'The alert is too old, or the link is not whole. Call the people on duty instead.',
    button: '',
  },
}
