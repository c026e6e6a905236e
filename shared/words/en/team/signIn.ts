import type { SignInWords } from '../../da/team/signIn.ts'

export const signIn = {
  title: 'Sign in',
  say: 'For counsellors and coordinators.',
  login: 'Sign-in name',
  password: 'Password',
  submit: 'Sign in',
  help: "Can't sign in? Your coordinator can give you a new link.",
  toChats: 'Young, and want to write with someone? Here is the chat.',
  wrong: 'That name and password do not go together. Try again.',
  down: 'The system was down just then, so you were not signed in. It is nothing you did, and it does not count as a wrong try. Try again soon.',
  slowDown: 'Many are trying to sign in just now. Wait a moment, then try again.',
  setUpTitle: 'Choose your password',
  setUpSay: (name: string) => `Welcome, ${name}. Choose a password of at least 15 characters. Four words you can remember are good.`,
  setUpListed:
    'If you are a counsellor, your working first name and your title are put on a list that anybody can fetch. The browsers of the youths know you by it. While you are on duty, anybody can see that on the page of the line.',
  setUpSubmit: 'Save and sign in',
  again: 'Type it again',
  differ: 'The two are not the same. Try again.',
  'too-short': 'It must have at least 15 characters.',
  'too-long': 'It is too long. 256 characters are enough.',
  'too-common': 'It is too easy to guess. Choose another.',
  'holds-login': 'It must not hold your sign-in name.',
  linkUsedTitle: 'This link no longer works',
  linkUsed: 'It has been used, or it is too old. Ask your coordinator for a new one.',
  toSignIn: 'To sign in',
  goOn: 'Go on',
  foreign: 'That form did not come from our own page. Open the page again, then try.',
  cannotStart:
    'This page cannot start here right now. Try again, change network or use another browser. If young people wait for you, call your coordinator.',
  tryAgain: 'Try again',
  needsScript: 'This page cannot be shown without JavaScript.',
} satisfies SignInWords
