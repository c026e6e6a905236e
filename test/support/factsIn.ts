import { type PageFacts, pageFacts } from '../../shared/doors/page.ts'

/** What the server wrote into a line's page for the browser, as the browser reads it. */
export function factsIn(page: string): PageFacts {
  const written = /name="ungechat-page" content="([^"]+)"/.exec(page)?.[1] ?? ''
  return pageFacts.parse(JSON.parse(written.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))))
}
