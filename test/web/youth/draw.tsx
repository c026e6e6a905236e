import { render } from '@testing-library/react'
import type { Shell } from '../../../shared/doors/page.ts'
import { loadYouthWords } from '../../../shared/words/words.ts'
import type { Screen } from '../../../web/youth/visit/screen.ts'
import type { Talk } from '../../../web/youth/visit/talk.ts'
import { Youth } from '../../../web/youth/Youth.tsx'
import { aShell, aSocket, aTalk } from './someScreens.ts'

const words = await loadYouthWords('da')

/** One screen, drawn; what is asked of the talk and the shell can be watched. */
export const draw = (screen: Screen, talk: Partial<Talk> = {}, shell: Partial<Shell> = {}, connected = true) =>
  render(<Youth talk={aTalk(screen, talk)} shell={aShell(shell)} words={words} socket={aSocket(connected)} device="computer" />)
