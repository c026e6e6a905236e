import { type Exit, type HeldPlace, heldIn, quietly } from './exit.ts'

/**
 * The youth tapped a call or a text. The beacon needs no app and no connection, and it gets out while the phone already shows another page.
 * So it also holds a place or a talk that an earlier page of this tab left.
 */
export function sayCall(browser: Pick<Exit, 'store' | 'beacon'>, held: HeldPlace): void {
  const calling = held ?? quietly(() => heldIn(browser.store()))
  if (calling) quietly(() => browser.beacon('/calling', JSON.stringify({ conv: calling.conv, token: calling.token })))
}
