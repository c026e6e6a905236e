import '../theme.css'
import '../signs.css'
import '../help.css'
import '../cannotStart.css'
import { createRoot } from 'react-dom/client'
import type { CoordinatorDoor } from '../../shared/doors/coordinator.ts'
import { PROTOCOL } from '../../shared/doors/protocol.ts'
import { langFrom } from '../../shared/lang.ts'
import { connect } from '../connection/connect.ts'
import { Coordinator } from './Coordinator.tsx'
import { beginDraftsOf } from './drafts/ownDrafts.ts'
import { readFiguresPage } from './readFiguresPage.ts'
import { loadWords, WordsProvider } from './words.ts'

const root = createRoot(document.getElementById('app') ?? document.body.appendChild(document.createElement('div')))

async function start(): Promise<void> {
  const words = await loadWords(langFrom(document.documentElement.lang))
  const { person = '', ...page } = readFiguresPage(document)
  beginDraftsOf(person)
  const socket = connect<CoordinatorDoor>('/coordinator')
  root.render(
    <WordsProvider value={words}>
      <Coordinator socket={socket} protocol={PROTOCOL} {...page} />
    </WordsProvider>,
  )
  socket.connect()
}

// A page that comes back from the browser's memory may belong to another person by now. It is loaded again, and asks who is signed in.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload()
})
void start()
