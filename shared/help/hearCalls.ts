/** Links to a telephone call, a text message, or the chat or page of others. Our page goes out of view, and the youth must not lose place or talk. */
const CALLS = 'a[href^="tel:" i], a[href^="sms:" i], a[target="_blank"]'

/** A document, or a part of one. */
type Heard = Pick<Document, 'addEventListener' | 'removeEventListener'>

/**
 * The only place that hears taps on these links, on every page, panel and cover. It listens in the capture phase, before other code can stop the
 * tap. Answers how to stop listening.
 */
export function hearCalls(on: Heard, tapped: () => void): () => void {
  const listen = ({ target }: Event) => {
    if (target instanceof Element && target.closest(CALLS)) tapped()
  }
  on.addEventListener('click', listen, true)
  return () => on.removeEventListener('click', listen, true)
}
