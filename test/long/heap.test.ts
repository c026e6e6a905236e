import { setTimeout as wait } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { seeDesk } from '../../server/actions/duty/tellDesk.ts'
import { makeLink } from '../../server/actions/staff/makeLink.ts'
import { seeYouth } from '../../server/actions/youth/tellYouth.ts'
import { counsellorOn, meet, youthOn } from '../stories/people.ts'
import { openBrowser, openPage, screens } from '../support/browser.ts'
import { openAppHere } from '../support/servers/serverPair.ts'
import { builtPages } from '../support/web.ts'

/** No limit stands in the way of an evening that is played in two minutes. */
const many = 1_000_000
const limits = {
  envelopesPerMin: many,
  marksPerMin: many,
  requestsPerMin: many,
  packetsPerMin: many,
  readsPerMin: many,
  entersPerMin: many,
}
/** Code that the browser has made faster, and what it keeps of its own; a leak of one view each time would be ten times as much. */
const MOST_GROWN_MB = 0.6

/** Lets a test cut the line under the page, as a net does. */
const cuttable = () => {
  const sockets: WebSocket[] = []
  const Plain = window.WebSocket
  window.WebSocket = class extends Plain {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      sockets[0] = this
    }
  }
  Object.assign(window, { cut: () => sockets[0]?.close() })
}

async function heapOf(page: Page) {
  const cdp: CDPSession = await page.context().newCDPSession(page)
  return async () => {
    for (let i = 0; i < 4; i++) await cdp.send('HeapProfiler.collectGarbage')
    return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1_000_000
  }
}

test('[DES35] views, typing and lost connections of a whole evening leave nothing behind on either page, and an end frees the talk', async () => {
  const here = await openAppHere({ dist: await builtPages(), limits })
  const browser = await openBrowser()
  try {
    const { service } = here.app
    const [staff] = await here.counsellors()
    const { person } = staff!
    const link = await makeLink(service, person, 'sign-in')
    const [forCounsellor, forYouth] = [await openPage(browser, screens.desk), await openPage(browser, screens.phone)]
    for (const { page } of [forCounsellor, forYouth]) await page.addInitScript(cuttable)
    const counsellor = counsellorOn(forCounsellor.page)
    const youth = youthOn(forYouth.page)
    await forCounsellor.page.goto(`${here.origin}/link/${link.ok ? link.value : ''}`)
    await counsellor.onDuty()
    await forYouth.page.goto(`${here.origin}/u`)
    await meet(youth, counsellor, 'hej')
    const conv = (await seeDesk(service, person))!.conversations[0]!.conv
    const [heap, youthsHeap] = [await heapOf(forCounsellor.page), await heapOf(forYouth.page)]

    async function some(events: number, cuts: number, words: number) {
      for (let i = 0; i < events; i++) {
        const typing = i % 2 === 0
        service.tell.counsellor(person).desk((await seeDesk(service, person))!)
        service.tell.counsellor(person).emit('typing:seen', { conv, typing })
        service.tell.youth(conv).view((await seeYouth(service, conv))!)
        service.tell.youth(conv).emit('typing:seen', { typing })
        if (i % 20 === 0) await wait(5)
      }
      for (let i = 0; i < cuts; i++) {
        for (const { page } of [forCounsellor, forYouth]) await page.evaluate('cut()')
        await youth.say(`uden net ${cuts} ${i}`)
        await counsellor.sees(`uden net ${cuts} ${i}`)
      }
      for (let i = 0; i < words; i++) {
        await counsellor.say(`ord ${words} ${i}`)
        await youth.sees(`ord ${words} ${i}`)
      }
      await wait(3000)
    }
    await some(2000, 6, 6)
    const before = [await heap(), await youthsHeap()]
    await some(4000, 12, 0)
    const after = [await heap(), await youthsHeap()]
    await counsellor.end()
    await youth.at('ended')
    await wait(2000)
    const ended = [await heap(), await youthsHeap()]
    const said = JSON.stringify({ before, after, ended })
    if (process.env.HEAP) process.stdout.write(`${said}\n`)
    for (const i of [0, 1]) expect(after[i]! - before[i]!, said).toBeLessThan(MOST_GROWN_MB)
    // The text stands for the writing time on the counsellor's page; on the youth's it is gone at once.
    for (const i of [0, 1]) expect(ended[i]!, said).toBeLessThan(after[i]! + MOST_GROWN_MB / 2)
  } finally {
    await browser.close()
    await here.app.close()
  }
})
