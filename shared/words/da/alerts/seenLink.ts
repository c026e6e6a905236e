type Step = { title: string; text: string; button: string }
export type SeenLinkWords = Record<'ask' | 'seen' | 'gone', Step>

/** The page of the link in an alert. It names no line and nothing that happened. */
export const seenLink: SeenLinkWords = {
  ask: {
    title: 'Har du set varslet?',
    text: 'Rådgiveren venter på at vide, at nogen har set det. Tryk her, og ring så til vagten.',
    button: 'Ja, jeg har set det',
  },
  seen: { title: 'Tak', text: 'Rådgiveren kan nu se, at du har set varslet. Du kan lukke siden.', button: '' },
  gone: {
    title: 'Linket virker ikke mere',
    text: 'Varslet er for gammelt, eller linket er ikke helt. Ring til vagten i stedet.',
    button: '',
  },
}
