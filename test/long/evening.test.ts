import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { asksAlong } from '../stories/asksAlong.ts'
import { addedTo, booksOf } from '../stories/books.ts'
import { namesBridge } from '../stories/namesBridge.ts'
import { offersTo } from '../stories/offersTo.ts'
import { type CounsellorPage, JONAS, meet, openCounsellor, openYouth, type YouthPage } from '../stories/people.ts'
import { beginPractice, letCome } from '../stories/practising.ts'
import { soon } from '../stories/seen.ts'
import { openStage } from '../stories/stage.ts'
import { pages } from '../stories/words.ts'

const stage = openStage(() => ({ spans: { placesMs: 500, foldMs: 1000 } }))
const { chat, counsellor: words, practice, talk } = pages.da
const LINE_ID = 'ungeraadgivningen'
type Team = { Mette: CounsellorPage; Jonas: CounsellorPage }
type Name = keyof Team
const colleagueOf: Record<Name, Name> = { Mette: 'Jonas', Jonas: 'Mette' }

/**
 * Each part ends with as many free seats as it began with, so another part may be put between two of them: what it adds to the books is added
 * to what is expected at the end.
 */
test('[PRA22] an evening of two counsellors: whatever happens to a youth is one fate in the books, and practice is none', {
  timeout: 10 * 60_000,
}, async () => {
  const { one, two, browser } = stage
  const since = Date.now()
  const books = () => booksOf(one.installation, LINE_ID, since, 'O listened')
  const before = await books()
  const bridged = () => booksOf(one.installation, LINE_ID, since, 'O bridged')
  const unbridged = await bridged()
  const [mette, jonas] = [await openCounsellor(browser, two), await openCounsellor(browser, one, { nth: JONAS })]
  const team: Team = { Mette: mette, Jonas: jonas }
  const complaints: (() => string[])[] = [mette.complaints, jonas.complaints]
  const comes = async () => {
    const youth = await openYouth(browser, one)
    complaints.push(youth.complaints)
    return youth
  }
  /** The youth joins, and the counsellor at whose desk it rings takes the talk. Answers whose desk that is. */
  async function seatedBy(youth: Awaited<ReturnType<typeof comes>>, firstWord: string): Promise<Name> {
    await youth.join()
    await youth.say(firstWord)
    const name = await rungAt(team)
    await team[name].accept()
    await team[name].sees(firstWord)
    await youth.chatting()
    return name
  }
  async function endsIt(at: CounsellorPage): Promise<void> {
    await at.end()
    await closesForm(at)
  }

  // First, Mette practises.
  await beginPractice(mette.page)
  await letCome(mette.page, 'shy')
  await mette.rung()
  await mette.accept()
  await mette.sees('undskyld hvis det er forkert at jeg skriver her')
  await mette.end()
  await mette.fillForm(words.notices.practised)
  await mette.page.getByRole('button', { name: practice.stop }).click()
  await mette.offDuty()

  // A hand-over with a note. Alma goes herself.
  await mette.onDuty()
  const alma = await comes()
  await meet(alma, mette, 'jeg hedder Alma')
  await jonas.onDuty()
  await offersTo(mette, 'Jonas', 'Hun har ikke sovet i tre nætter.')
  await jonas.page.getByRole('button', { name: words.handOver.accept }).click()
  await jonas.reads('Hun har ikke sovet i tre nætter.')
  await alma.at('hand-over')
  await alma.tap(talk.handOverYes)
  await jonas.sees('jeg hedder Alma')
  await jonas.say('Hej Alma, jeg er Jonas')
  await alma.sees('Hej Alma, jeg er Jonas')
  await alma.end()
  await closesForm(jonas)

  // A blind hand-over: the counsellor perhaps knows Bo, who begins anew.
  const bo = await comes()
  const giver = await seatedBy(bo, 'jeg hedder Bo')
  const taker = colleagueOf[giver]
  await offersTo(team[giver], taker, null)
  await team[taker].reads(words.handOver.offeredBlind(giver))
  await team[taker].page.getByRole('button', { name: words.handOver.accept }).click()
  await bo.at('hand-over')
  await bo.tap(talk.handOverNo)
  await bo.say('jeg begynder forfra')
  await team[taker].sees('jeg begynder forfra')
  await endsIt(team[taker])

  // A colleague reads along, and is gone from the talk before it ends.
  const finn = await comes()
  const asker = await seatedBy(finn, 'jeg hedder Finn')
  await asksAlong(team[asker], new RegExp(`^${colleagueOf[asker]}`))
  await readsWith(finn, team[colleagueOf[asker]], 'nu læser I begge to')
  await team[colleagueOf[asker]].page.getByRole('button', { name: words.lookOn.leave }).click()
  await team[asker].reads(words.notices.lookOnLeft)
  await endsIt(team[asker])

  // The colleague is a bridge, too, and is invited in as that. The form has it ticked by itself.
  const gro = await comes()
  const host = await seatedBy(gro, 'jeg hedder Gro')
  complaints.push(await namesBridge(browser, one, { name: colleagueOf[host], place: 'Hus til Unge' }))
  await asksAlong(team[host], /Bro: .*Hus til Unge/)
  await readsWith(gro, team[colleagueOf[host]], 'er det dig fra huset?')
  await endsIt(team[host])
  await team[colleagueOf[host]].reads(words.notices.lookOnOver)

  // A youth who vanishes.
  const cille = await comes()
  const alone = team[await seatedBy(cille, 'jeg hedder Cille')]
  await cille.page.context().close()
  await alone.reads(words.talk.presence.away)
  await endsIt(alone)

  // A laptop that sleeps in the middle of a talk, and then Akut with an address.
  const dan = await comes()
  const name = await seatedBy(dan, 'jeg hedder Dan')
  const waker = team[name]
  const wake = await sleeps(waker.page)
  await dan.say('er du der?')
  await dan.say('jeg har taget nogle piller')
  await wake()
  await waker.sees('jeg har taget nogle piller')
  await waker.pane().getByRole('button', { name: words.danger.askWhere }).click()
  await dan.reads(chat.justSend(name))
  await dan.say('Storegade 12, 2. th')
  await waker.sees('Storegade 12, 2. th')
  await waker.pane().getByRole('button', { name: words.talk.acute, exact: true }).click()
  await waker.reads(words.shift.acute)
  await endsIt(waker)
  await waker.page.getByText(/^Pause til kl\. \d\d[.:]\d\d\./).waitFor()

  // While that counsellor rests, the call is the other's. Ea does not wait for the answer.
  const ea = await comes()
  await ea.join()
  expect(await rungAt(team)).toBe(colleagueOf[name])
  await ea.leave()
  await soon(() => isRung(team[colleagueOf[name]].page)).toBe(false)

  // The books. Seven came: six talked, and each talk has one end and one form; one left. Who reads along adds no talk, and one form says `bridged`.
  await soon(async () => addedTo(before, await books())).toMatchObject({
    figures: { arrived: 7, seated: 6, left: 1 },
    talks: { conversations: 6, handOvers: 2, 'ended-youth': 1, 'ended-counsellor': 5 },
    forms: 6,
  })
  expect(addedTo(unbridged, await bridged()).forms).toBe(1)
  const { figures, talks } = addedTo(before, await books())
  const all = (counts: Record<string, number>, names: RegExp) =>
    Object.entries(counts).reduce((sum, [kind, n]) => sum + (names.test(kind) ? n : 0), 0)
  expect(all(figures, /^(seated|left|turned-away-.*|not-reached)$/)).toBe(figures.arrived)
  expect(all(talks, /^ended-/)).toBe(figures.seated)
  for (const { page } of [mette, jonas]) {
    expect(await page.getByRole('form', { name: new RegExp(words.form.title) }).count()).toBe(0)
    expect(await page.locator('.queue-entry').count()).toBe(0)
  }
  expect(complaints.flatMap((said) => said()).filter((said) => !/ERR_INTERNET_DISCONNECTED/.test(said))).toEqual([])
})

/** The colleague who is asked says yes, the youth too, and both staff read what the youth writes. */
async function readsWith(youth: YouthPage, colleague: CounsellorPage, text: string): Promise<void> {
  await colleague.page.getByRole('button', { name: words.lookOn.accept }).click()
  await youth.tap(talk.along.yes)
  await youth.say(text)
  await colleague.sees(text)
}

/** A closed laptop: the page stands still, and no word goes in or out. */
async function sleeps(page: Page): Promise<() => Promise<void>> {
  const cdp = await page.context().newCDPSession(page)
  await page.context().setOffline(true)
  await cdp.send('Page.setWebLifecycleState', { state: 'frozen' })
  return async () => {
    await cdp.send('Page.setWebLifecycleState', { state: 'active' })
    await page.context().setOffline(false)
    await cdp.detach()
  }
}

const isRung = async (page: Page) => (await page.getByRole('button', { name: words.ring.accept }).count()) > 0

async function rungAt(team: Team): Promise<Name> {
  const rings = async (): Promise<Name[]> => {
    const [mette, jonas] = [await isRung(team.Mette.page), await isRung(team.Jonas.page)]
    return [...(mette ? ['Mette' as const] : []), ...(jonas ? ['Jonas' as const] : [])]
  }
  await soon(async () => (await rings()).length).toBe(1)
  return (await rings())[0] ?? 'Mette'
}

/** The form is asked for, filled in, and gone. */
async function closesForm(at: CounsellorPage): Promise<void> {
  const form = at.page.getByRole('form', { name: new RegExp(words.form.title) })
  await form.waitFor()
  await at.fillForm()
  await form.waitFor({ state: 'detached' })
}
