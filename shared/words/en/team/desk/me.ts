import type { me as danish } from '../../../da/team/desk/me.ts'

export const me: typeof danish = {
  open: 'Me',
  hint: 'Me: language, sound, my replies, browsers',
  title: 'Me',
  lang: 'Language',
  langHint: 'Only your page changes its language. It holds in this browser, also the next time you sign in.',
  langLost: 'The language could not be fetched. Try again when there is a connection.',
  tryRing: 'Try the sound',
  tryRingHint: 'If you hear no two notes, look whether the sound of the computer is off.',
  browsers: {
    title: 'My browsers',
    what: 'Each browser in which you have worked as a counsellor has a key of its own. If you change the browser in the middle of a talk, the young person can see it. We do not keep which computer it is.',
    here: 'This browser',
    other: 'Another browser',
    since: (day) => `since ${day}`,
    sinceLong: 'since long ago',
    off: 'Switch off',
    sure: 'Then the key of that browser counts no more, and you are signed out everywhere but here. If you sign in there again, it counts again. If you do not know that browser, sign out everywhere afterwards, and tell your coordinator.',
    yes: 'Yes, switch it off',
    no: 'No',
    isOff: 'The browser is switched off. You are signed in here only.',
  },
  everywhere: 'Sign out everywhere',
  everywhereHint: 'Here, too. Use it if you forgot to sign out on another computer.',
}
