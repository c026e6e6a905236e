import type { Page } from 'playwright-core'

type Sent = { request: string; payload: unknown }

/**
 * Cuts the connection of a page at the worst moment: the server has done what was asked, and its answer is lost with the connection. Set it up
 * before the page is opened. `after` names the request whose next answer is cut; `sent` has every request of that name, `cut` how many answers
 * were lost.
 */
export async function cutAnswers(page: Page) {
  let waitsFor: string | null = null
  let cut = 0
  const sent: Sent[] = []
  await page.routeWebSocket(/\/socket\.io\//, (toPage) => {
    const toServer = toPage.connectToServer()
    let answer: string | null = null
    toPage.onMessage((message) => {
      // A request with an answer: 42, the door, the number of the request, its name and payload.
      const asked = typeof message === 'string' ? /^42(\/\w+,)(\d+)(\[.*)$/s.exec(message) : null
      if (asked) {
        const [request, payload] = JSON.parse(asked[3]!) as [string, unknown] // as Socket.IO writes it
        sent.push({ request, payload })
        if (request === waitsFor) answer = `43${asked[1]}${asked[2]}[`
      }
      toServer.send(message)
    })
    toServer.onMessage((message) => {
      if (answer !== null && typeof message === 'string' && message.startsWith(answer)) {
        waitsFor = null
        cut++
        void toServer.close()
        void toPage.close()
      } else toPage.send(message)
    })
  })
  return {
    after: (request: string) => {
      waitsFor = request
    },
    cut: () => cut,
    sent: (request: string) => sent.filter((one) => one.request === request).map(({ payload }) => payload),
  }
}
