import './youth.css'
import './help/helpDialog.css'
import './talk/talk.css'
import { createRoot } from 'react-dom/client'
import type { Shell } from '../../shared/doors/page.ts'
import type { YouthDoor } from '../../shared/doors/youth.ts'
import type { Moving } from '../../shared/moving.ts'
import { loadYouthWords, type YouthWords } from '../../shared/words/words.ts'
import { connect } from '../connection/connect.ts'
import { keepTrying } from '../connection/keepTrying.ts'
import { followVisibleHeight } from './visibleHeight.ts'
import { browserWorld } from './visit/browserWorld.ts'
import { spokenNow } from './visit/spokenNow.ts'
import { openTalk } from './visit/talk.ts'
import { nameFrom, Youth } from './Youth.tsx'

/** Puts the youth app into the page around it. The page keeps the two ways to hide; the app keeps the talk. */
export async function mount(root: HTMLElement, shell: Shell, urgent: boolean, moved: Moving['chosen'] = null): Promise<void> {
  const words = await loadYouthWords(shell.facts.lang)
  const socket = connect<YouthDoor>('/youth')
  const world = browserWorld(shell, socket, keepTrying(socket, null))
  const talk = openTalk(world)
  shell.lastWord?.(() => socket.connected && socket.emit('exit:say', {}, () => {}))
  socket.on('connect', talk.connected)
  socket.on('disconnect', talk.disconnected)
  socket.on('youth:view', talk.seen)
  socket.on('envelope:new', talk.arrived)
  socket.on('transcript:grew', ({ last }) => talk.grew(last))
  socket.on('typing:seen', ({ typing }) => talk.heardTyping(typing))
  socket.on('superseded', talk.superseded)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && talk.pageHidden())
  followVisibleHeight(window.visualViewport, document.documentElement)
  const screens = createRoot(root)
  const draw = (said: YouthWords, around: Shell) =>
    screens.render(<Youth talk={talk} shell={around} words={said} socket={socket} device={world.device()} />)
  let spoken = words
  draw(words, shell)
  socket.on('help:news', () => shell.help?.look())
  // News may have been missed while there was no connection.
  socket.on('connect', () => shell.help?.look())
  shell.help?.subscribe(() => draw(spoken, { ...shell, facts: { ...shell.facts, lang: spokenNow(shell) } }))
  shell.speech?.subscribe(async () => {
    const lang = spokenNow(shell)
    const said = await loadYouthWords(lang)
    // The language was changed again while these words loaded: the later change draws.
    if (spokenNow(shell) !== lang) return
    spoken = said
    draw(said, { ...shell, facts: { ...shell.facts, lang } })
  })
  talk.begin(urgent, nameFrom(words), moved)
}
