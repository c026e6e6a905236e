/** A counsellor's page that another one took the desk from. */
export const superseded = {
  title: 'The page is open somewhere else',
  text: 'You opened your desk in another tab or on another machine. The newest one counts, and your conversations have gone there with you. Everything here is wiped, also what you had not sent.',
  otherDevice: 'It happened in another browser than this one. Was it not you? Press the button here, and tell your coordinator at once.',
  here: 'Use this one instead',
}
