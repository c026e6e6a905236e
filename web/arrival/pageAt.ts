/** A page that takes longer counts as failed, and is asked for again another time. */
const WAIT_MS = 10_000

/** A page of ours as a document in which nothing can start. The browser parses it as it arrives, so our code never makes text into HTML. */
export function pageAt(address: string): Promise<Document> {
  return new Promise((found, failed) => {
    const request = new XMLHttpRequest()
    request.open('GET', address)
    request.responseType = 'document'
    request.timeout = WAIT_MS
    request.onload = () => (request.responseXML ? found(request.responseXML) : failed(new Error('no page')))
    request.onerror = () => failed(new Error('no answer'))
    request.ontimeout = () => failed(new Error('no answer in time'))
    request.send()
  })
}
