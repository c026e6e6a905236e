/** A link that leads out of the page to a call, a text, or somebody else's chat or page. Ours goes out of view, and what is held must stay held. */
const CALLS = 'a[href^="tel:" i], a[href^="sms:" i], a[target="_blank"]'

/** What is heard on: a document, or a part of one. */
type Heard = Pick<Document, 'addEventListener' | 'removeEventListener'>

/**
 * The one place that hears taps on calls, texts and others' chats, whatever page, panel or cover they stand on. It listens before anything else can stop
 * the tap. Answers how to stop listening.
 */
export function hearCalls(on: Heard, tapped: () => void): () => void {
  const listen = ({ target }: Event) => {
    if (target instanceof Element && target.closest(CALLS)) tapped()
  }
  on.addEventListener('click', listen, true)
  return () => on.removeEventListener('click', listen, true)
}
