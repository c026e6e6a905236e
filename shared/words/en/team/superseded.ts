/** A counsellor's page that another one took the desk from. */
export const superseded = {
  title: 'The page is open somewhere else',
  text: 'You opened your desk in another tab or on another machine. The newest one counts, and your conversations have gone there with you. Everything here is wiped, also what you had not sent.',
  otherDevice: 'It happened in another browser than this one. Was it not you? Press the button here, and tell your coordinator at once.',
  here: 'Use this one instead',
}

export const signedOut = {
  title: 'You are signed out',
  text: 'That happens when you sign out somewhere else, when somebody else signs in in this browser, when you have been signed in for 12 hours, when the page is not used for a quarter of an hour off duty, or when your access is switched off. If you were in conversation, the youth is back in the queue. Everything on this page is wiped.',
}
