import '../theme.css'
import '../signs.css'
import '../pictures.css'
import '../cannotStart.css'
import { createRoot } from 'react-dom/client'
import type { CounsellorDoor } from '../../shared/doors/counsellor.ts'
import { PROTOCOL } from '../../shared/doors/protocol.ts'
import { langFrom } from '../../shared/lang.ts'
import { canSeal } from '../cipher/keys/canSeal.ts'
import { browserIdentityStore, type StaffIdentity, staffIdentity } from '../cipher/keys/staffIdentity.ts'
import { askForDate } from '../connection/askForDate.ts'
import { connect } from '../connection/connect.ts'
import { openServerClock } from '../connection/serverClock.ts'
import { Counsellor } from './Counsellor.tsx'
import { readDeskData } from './desk/deskData.ts'
import { keptLang } from './me/keptLang.ts'
import { Spoken } from './me/Spoken.tsx'
import { Opening } from './shift/Opening.tsx'
import { ClockProvider } from './useNow.ts'
import { loadWords, type Words, WordsProvider } from './words.ts'

const clock = openServerClock()
const root = createRoot(document.getElementById('app') ?? document.body.appendChild(document.createElement('div')))

async function start(): Promise<void> {
  const data = readDeskData(document)
  const asked = new URLSearchParams(location.search).get('lang')
  const words = await loadWords(langFrom(asked, keptLang(data.person), document.documentElement.lang))
  const fault = (why: 'no-crypto' | 'no-key') =>
    root.render(
      <WordsProvider value={words}>
        <Opening why={why} again={() => location.reload()} />
      </WordsProvider>,
    )
  if (!canSeal()) return fault('no-crypto')
  const heard = askForDate(clock)
  const identity = await staffIdentity(browserIdentityStore(data.person ?? 'desk'), Date.now()).catch(() => null)
  if (!identity) return fault('no-key')
  // The clock is set before the desk opens, since a countdown that has begun must not jump.
  await heard
  open(words, identity, data)
}

function open(words: Words, identity: StaffIdentity, data: ReturnType<typeof readDeskData>): void {
  const socket = connect<CounsellorDoor>('/counsellor')
  socket.on('connect', () => void askForDate(clock))
  root.render(
    <Spoken begin={words} person={data.person}>
      <ClockProvider value={clock.now}>
        <Counsellor socket={socket} identity={identity} data={data} protocol={PROTOCOL} />
      </ClockProvider>
    </Spoken>,
  )
  socket.connect()
}

// A page that comes back from the browser's memory may belong to another person by now. It is loaded again, and asks who is signed in.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload()
})
void start()
