import { useEffect } from 'react'
import type { OwedForm } from '../../../shared/doors/counsellorView.ts'
import type { OpenDesk } from '../desk/desk.ts'
import type { DeskData } from '../desk/deskData.ts'
import type { DeskHands } from '../desk/deskHands.ts'
import { closed, formFrom } from '../form/closing.ts'

/** "Spøg eller prøve". No figure counts a form with this topic alone. */
const JOKE = 'noncounselling.test_prank'

/** Saves the form of a talk that this page ended as a joke. Where the installation does not have the topic, the form waits as any other. */
export function useJokes(desk: OpenDesk, { topics }: DeskData, hands: DeskHands, whoseOf: (form: OwedForm) => string): void {
  const { owed } = desk.view
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new owed form comes with a view; the rest is read as it is then
  useEffect(() => {
    for (const of of owed) {
      if (of.conv === null || !hands.wasJoke(of.conv) || !topics.some(({ id }) => id === JOKE)) continue
      const conversation = desk.written.find((one) => one.conversation.conv === of.conv)?.conversation ?? null
      const form = closed(of.form, { ...formFrom(of, conversation), topics: [JOKE], primary: JOKE, severity: 'none', outcomes: ['none'] })
      if (form) void hands.closeForm(form, { owed: of, pane: of.conv, whose: whoseOf(of) })
    }
  }, [owed])
}
