import { personas } from '../../seeds/practice/personas.ts'
import { pageFacts } from '../../shared/doors/page.ts'
import type { PlayState } from '../../shared/practice/persona.ts'
import type { PracticeGiven } from '../../shared/practice/practicePass.ts'
import { playYouth } from './playYouth.ts'
import { solveHere } from './solveHere.ts'

/** The ids of the invented youths. */
export const people: string[] = personas.map(({ id }) => id)

export type Sending = {
  /** The server, and the path of the line's page. */
  at: string
  path: string
  who: string[]
  speed: number
  /** A fresh pass for each. */
  given(): PracticeGiven
  between(): Promise<unknown>
  say(said: string): void
}

/** Sends invented youths to a server, and answers when all have gone: false if one of them found no place. */
export async function sendYouths({ at, path, who, speed, given, between, say }: Sending): Promise<boolean> {
  const rootPublicKey = await rootKeyOf(at + path)
  if (rootPublicKey === null) {
    say(`${at}${path} does not answer as a line's page. Does the server run there? --at names another address.`)
    return false
  }
  const sent: Promise<PlayState>[] = []
  for (const [i, id] of who.entries()) {
    const persona = personas.find((one) => one.id === id)
    if (!persona) continue
    if (i > 0) await between()
    const name = `${i + 1}  ${persona.id} (${persona.nickname})`
    const played = playYouth(
      persona,
      { origin: at, rootPublicKey, given: given(), solve: solveHere },
      { speed, changed: (now) => say(`${name}: ${now}`) },
    )
    sent.push(played.over)
  }
  return !(await Promise.all(sent)).includes('failed')
}

/** The key with which a browser checks the roster, from the line's page like in a browser. */
async function rootKeyOf(page: string): Promise<string | null> {
  const text = await fetch(page).then(
    (answer) => answer.text(),
    () => '',
  )
  const [, written = 'null'] = /name="ungechat-page" content="([^"]*)"/.exec(text) ?? []
  const facts = pageFacts.safeParse(JSON.parse(written.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))))
  return facts.success ? facts.data.rootPublicKey : null
}
