import { type Exit, type Held, heldIn, quietly } from './exit.ts'

/**
 * A call or a text was tapped. The beacon needs no app and no open connection, and it gets out while the phone already shows another page:
 * so it holds what an earlier page of this tab left, too.
 */
export function sayCall(browser: Pick<Exit, 'store' | 'beacon'>, held: Held): void {
  const calling = held ?? quietly(() => heldIn(browser.store()))
  if (calling) quietly(() => browser.beacon('/calling', JSON.stringify({ conv: calling.conv, token: calling.token })))
}
