import '../theme.css'
import '../signs.css'
import '../help.css'
import '../pictures.css'
import '../cannotStart.css'
import './pages/top.css'
import './pages/arrival.css'
import './cover.css'
import { pageFacts, type Shell } from '../../shared/doors/page.ts'
import { hearCalls } from '../../shared/help/hearCalls.ts'
import type { ConvId } from '../../shared/ids.ts'
import { lang } from '../../shared/lang.ts'
import { type Moving, takeMoving } from '../../shared/moving.ts'
import { comeBack } from './comeBack.ts'
import { openCover } from './cover.ts'
import { heldIn, lineHeldIn, quickExit, quietly } from './exit.ts'
import { heldNotice } from './heldNotice.ts'
import { helpNews, readHelp } from './helpNews.ts'
import { pageAt } from './pageAt.ts'
import { sayCall } from './sayCall.ts'
import { shiftThrice } from './shiftThrice.ts'
import { openSpeech } from './speech.ts'
import { turnHelp } from './turnHelp.ts'
import { turnOver } from './turnOver.ts'

/** Enhances the server's page. Exit and cover come first, so that they work whatever happens to the rest. */
const neutralSite = document.body.dataset.neutral ?? 'about:blank'
const HIDDEN = 'hidden'
let held: { conv: ConvId; token: string } | null = null
let lastWord: (() => void) | null = null
/** The app is opened once, however often the youth taps the button. Only after a failed start may the youth try again. */
let isOpening = false

const exit = () =>
  quickExit(
    {
      document,
      store: () => sessionStorage,
      beacon: (address, text) =>
        navigator.sendBeacon(address, text) || fetch(address, { method: 'POST', body: text, keepalive: true }).catch(() => {}),
      replace: (address) => location.replace(address),
    },
    held,
    neutralSite,
    lastWord,
  )

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || !event.target.closest('[data-exit]')) return
  event.preventDefault()
  exit()
})
hearCalls(document, () => sayCall({ store: () => sessionStorage, beacon: (address, text) => navigator.sendBeacon(address, text) }, held))
const shift = shiftThrice(exit)
document.addEventListener('keydown', (event) => shift.down(event), true)
document.addEventListener('keyup', (event) => shift.up(event, event.timeStamp), true)

const speech = openSpeech(document)
document.addEventListener('click', (event) => {
  // Before the app has started the link leads to the page in the other language.
  const isBegun = document.getElementById('youth')?.hasChildNodes()
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.top-lang') : null
  const other = lang.safeParse(link?.hreflang)
  if (!isBegun || !other.success) return
  event.preventDefault()
  speech.change(other.data)
})

const cover = openCover(document, () => Date.now())
cover.watch(() => held !== null)
// A screen that was covered by hand is covered after a reload, too, without a hint. It is noted in this tab's history entry, where no other
// page sees it.
cover.subscribe(() => history.replaceState(cover.isByHand() ? HIDDEN : null, ''))
const hide = document.querySelector<HTMLElement>('[data-hide]')
if (hide) hide.hidden = false
// The tap leaves the cursor in the box until the cover is up, so that the cover can put it back there.
hide?.addEventListener('mousedown', (event) => event.preventDefault())
hide?.addEventListener('click', () => cover.raise('hand'))
document.querySelector('[data-show]')?.addEventListener('click', () => cover.lift())

// Back after an exit, or from the browser's page cache: the old content must never be shown.
window.addEventListener('pageshow', (event) => {
  if (!event.persisted) return
  document.body.replaceChildren()
  location.replace(location.href)
})

const facts = factsOf(document)
// Every page of ours takes this out of storage. What is meant for another line must not stay there.
const moved = quietly(() => takeMoving(sessionStorage, facts?.success ? facts.data.line.id : null, Date.now()))
if (facts?.success) {
  const shell: Shell = {
    facts: facts.data,
    exit,
    hold: (now) => {
      held = now
    },
    cover,
    lastWord(say) {
      lastWord = say
    },
    speech,
    startOver: () => location.replace(`${facts.data.line.path}?lang=${speech.now()}`),
    go: (path) => location.replace(path),
  }
  const changed = new Set<() => void>()
  const news = helpNews({
    document,
    read: (version) => readHelp(shell.facts.line.id, version),
    isTold: () => held !== null,
    isOnline: () => navigator.onLine,
    chance: Math.random,
    heard({ helpNumbers, offers }) {
      const { facts } = shell
      if (JSON.stringify([facts.helpNumbers, facts.offers]) === JSON.stringify([helpNumbers, offers])) return
      shell.facts = { ...facts, helpNumbers, offers }
      for (const tell of changed) tell()
      void pageAt(location.pathname + location.search).then(
        (page) => turnHelp(document, page),
        () => {}, // the page is asked for again with the state of the line
      )
    },
  })
  shell.help = {
    look: news.look,
    subscribe(tell) {
      changed.add(tell)
      return () => void changed.delete(tell)
    },
  }
  showStarts()
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-start]') : null
    if (button) void start(shell, button.dataset.start === 'urgent')
  })
  turnOver({
    document,
    read: () => pageAt(location.pathname + location.search),
    async mark() {
      const answer = await fetch(`/mark${facts.data.line.path}`, { cache: 'no-store' })
      return answer.ok ? answer.text() : null
    },
    mayTurn: () => !isOpening && held === null && !cover.isUp(),
    turned(page) {
      const now = factsOf(page)
      if (now?.success) shell.facts = now.data
      showStarts()
      // An earlier failed start says nothing about the new content.
      const broken = document.querySelector<HTMLElement>('[data-broken]')
      if (broken) broken.hidden = true
    },
  })
  const kept = quietly(() => heldIn(sessionStorage))
  if (kept) {
    held = kept
    // No cover if the youth tapped a moment ago to come back. What is held on another line is not shown here at all.
    const isHere = quietly(() => lineHeldIn(sessionStorage)) === facts.data.line.id
    if (isHere && history.state === HIDDEN) cover.raise('hand')
    else if (isHere && !moved) cover.close()
    void start(shell, false)
  } else if (moved?.chosen) void start(shell, moved.chosen.urgent, moved.chosen)
} else quietly(() => heldNotice(document, sessionStorage, Date.now))

// From here on the page has a working button or a talk.
document.body.dataset.ready = 'true'

// A held talk reconnects by itself, so the page does not reload then.
comeBack({
  document,
  isReady: async () => (await fetch('/health/ready', { cache: 'no-store' })).ok,
  mayReload: () => held === null && !cover.isUp(),
  // Not `reload`: it would send a posted form again.
  reload: () => location.replace(location.pathname + location.search),
})

function factsOf(page: Document) {
  const written = page.querySelector<HTMLMetaElement>('meta[name="ungechat-page"]')?.content
  return written === undefined ? null : pageFacts.safeParse(JSON.parse(written))
}

function showStarts(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-start]')) button.hidden = false
}

async function start(shell: Shell, urgent: boolean, moved: Moving['chosen'] = null): Promise<void> {
  const arrival = document.getElementById('arrival')
  const broken = document.querySelector<HTMLElement>('[data-broken]')
  const root = document.getElementById('youth')
  if (!root || !arrival || isOpening) return
  isOpening = true
  try {
    // This room may not import web/youth. The module's address comes with the page, and `mount` is all that it exports.
    const { mount } = (await import(/* @vite-ignore */ shell.facts.youth)) as {
      mount(root: HTMLElement, shell: Shell, urgent: boolean, moved: Moving['chosen']): Promise<void>
    }
    await mount(root, shell, urgent, moved)
    arrival.hidden = true
    document.body.dataset.started = 'true'
  } catch {
    isOpening = false
    cover.lift()
    if (broken) broken.hidden = false
  }
}
