import { act, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { CannedReply, DeskText } from '../../../../shared/deskTexts/deskText.ts'
import type { OwnReply } from '../../../../shared/deskTexts/ownReply.ts'
import { done } from '../../../../shared/outcome.ts'
import type { DeskData } from '../../../../web/counsellor/desk/deskData.ts'
import { atTheDesk, inConversation } from '../atTheDesk.tsx'
import { LINE } from '../pretendServer.ts'

export const aReply = (id: string, da: string, text: string, part: Partial<CannedReply> = {}): CannedReply => ({
  ...{ kind: 'reply', id, line: LINE, version: 1, name: { da, en: `${da} in English` }, text: { da: text, en: `${text} (English)` } },
  ...part,
})
export const replies: DeskText[] = [
  aReply('own-1', 'hej', 'Hej {navn}. Godt, du skrev.'),
  aReply('own-2', 'mere', 'Vil du fortælle mere?'),
  aReply('own-3', 'stille', 'Tag den tid, du har brug for.'),
  aReply('own-4', 'faxe', 'Fra en anden linje.', { line: 'faxe' }),
]
export const tea: OwnReply = { id: 'own-tea', lang: 'da', name: 'te', text: 'Jeg henter en kop te, {navn}.' }

/** A talk at a desk that has these texts. */
export async function withTexts({
  texts = replies,
  own = [tea] as OwnReply[],
  lang = 'da' as 'da' | 'en',
  help = {} as Partial<DeskData>,
} = {}) {
  const at = (next: DeskText[]) => ({ today: '2026-11-22', texts: next, own })
  const desk = await atTheDesk({ deskTexts: at(texts), ...help })
  const { conv, pane } = await inConversation(desk, { lang })
  const give = (next: DeskText[]) => {
    desk.server.answer('texts:read', () => done(at(next)))
    act(() => desk.server.tell('texts:news', {}))
  }
  return {
    desk,
    conv,
    pane,
    give,
    user: userEvent.setup(),
    box: () => within(pane).getByRole<HTMLTextAreaElement>('textbox'),
    search: () => within(pane).queryByRole<HTMLInputElement>('combobox', { name: /^Færdige svar/ }),
    shown: () =>
      within(pane)
        .queryAllByRole('option')
        .map(({ textContent }) => textContent),
  }
}
