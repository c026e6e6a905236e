import { expect, test } from 'vitest'
import { asksAlong } from '../asksAlong.ts'
import { namesBridge } from '../namesBridge.ts'
import { meet, openCounsellor, openYouth } from '../people.ts'
import { seen } from '../seen.ts'
import { openStage } from '../stage.ts'
import { pages } from '../words.ts'

const stage = openStage(() => ({ spans: { placesMs: 500 } }))
const { talk, counsellor } = pages.da
const words = counsellor.lookOn
const PLACE = 'Hus til Unge, Storegade 1'
/** The third counsellor of the demo. */
const AMIRA = 2
/** As counsellors' desks often are. */
const desk = { viewport: { width: 1280, height: 720 } }
const darkDesk = { ...desk, colorScheme: 'dark' as const }
const darkPhone = {
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
  colorScheme: 'dark' as const,
}

test('[TOG61] in a browser: a coordinator names Amira’s account, she is invited in as the bridge with the youth’s yes, and the form has it ticked', {
  timeout: 180_000,
}, async () => {
  const { one, two, browser } = stage
  const complaints = await namesBridge(browser, one, { name: 'Amira', place: PLACE })

  const mette = await openCounsellor(browser, two, { options: darkDesk })
  await mette.onDuty()
  const youth = await openYouth(browser, one, { options: darkPhone })
  await meet(youth, mette, 'Jeg tør ikke gå derhen selv')

  // Nobody of the line is the bridge here yet: the dialog says that the card is given.
  await mette.page.keyboard.press('Alt+l')
  await mette.reads(words.byCard('Amira'))
  await mette.page.keyboard.press('Escape')
  const amira = await openCounsellor(browser, one, { nth: AMIRA, options: desk })
  await amira.onDuty()
  await asksAlong(mette, /Bro: .*Hus til Unge/)
  await amira.reads(words.youAsBridge(PLACE))
  await seen(amira.page, 'counsellor-asked-as-bridge-desk')
  await amira.page.keyboard.press('Alt+a')
  await youth.page.locator('[data-asks=along]').waitFor()
  await youth.reads(talk.along.asks('Mette', 'Amira', talk.along.from('Amira', PLACE)))
  await seen(youth.page, 'youth-asked-bridge-phone-dark')
  await youth.tap(talk.along.yes)
  await mette.page.locator('[data-along=reads]').waitFor()
  await youth.reads(talk.along.says(talk.along.from('Amira', PLACE)))
  await mette.say('Amira er den, du møder på tirsdag')
  await amira.sees('Amira er den, du møder på tirsdag')
  await youth.sees('Amira er den, du møder på tirsdag')
  await seen(youth.page, 'youth-read-by-bridge-phone-dark')
  await seen(mette.page, 'counsellor-read-by-bridge-desk-dark')
  await seen(amira.page, 'counsellor-reads-as-bridge-desk')

  await mette.end()
  await amira.reads(counsellor.notices.lookOnOver)
  const bridged = mette.page.getByRole('checkbox', { name: counsellor.form.outcomeNames.bridged })
  await bridged.waitFor()
  expect(await bridged.isChecked()).toBe(true)
  await seen(mette.page, 'counsellor-form-bridged-desk-dark')
  await mette.fillForm()
  expect([...complaints(), ...youth.complaints(), ...mette.complaints(), ...amira.complaints()]).toEqual([])
})
