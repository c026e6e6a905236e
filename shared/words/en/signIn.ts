import type { SignInWords } from '../da/signIn.ts'

export const signIn = {
  title: 'Sign in',
  say: 'For counsellors and coordinators.',
  login: 'Sign-in name',
  password: 'Password',
  submit: 'Sign in',
  wrong: 'That name and password do not go together. Try again.',
  slowDown: 'Too many tries. Wait a moment, then try again.',
  setUpTitle: 'Choose your password',
  setUpSay: (name: string) => `Welcome, ${name}. Choose a password of at least 15 characters. Four words you can remember are good.`,
  setUpSubmit: 'Save and sign in',
  again: 'Type it again',
  differ: 'The two are not the same. Try again.',
  tooShort: 'It must have at least 15 characters.',
  notTaken: 'It is too easy to guess. Choose another.',
  linkUsedTitle: 'This link no longer works',
  linkUsed: 'It has been used, or it is too old. Ask your coordinator for a new one.',
  toSignIn: 'To sign in',
  goOn: 'Go on',
  foreign: 'That form did not come from our own page. Open the page again, then try.',
  needsScript: 'This page cannot be shown without JavaScript.',
} satisfies SignInWords
