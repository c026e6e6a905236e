import { ClosingFormCard } from './ClosingFormCard.tsx'
import { ConnectingPane } from './ConnectingPane.tsx'
import { formFrom } from './closing.ts'
import type { Pane } from './desk.ts'
import type { DeskData } from './deskData.ts'
import type { PaneAt } from './paneAt.ts'
import { TalkPane } from './TalkPane.tsx'
import { useWords } from './words.ts'

type Props = {
  panes: Pane[]
  at: Omit<PaneAt, 'name' | 'nickname' | 'lineName' | 'shown' | 'helpNumbers'>
  data: DeskData
  lately: string[]
  used: (topics: string[]) => void
  nameOf: (conv: string) => string
  lineName: (line: string) => string
  sideBySide: boolean
}

/** The conversations side by side, or the one in front on a small screen. The one worked in is in front. */
export function Panes({ panes, at, data, lately, used, nameOf, lineName, sideBySide }: Props) {
  const { desk, hands } = at
  const { counsellor } = useWords()
  const shown = (conv: string) => sideBySide || desk.front === conv

  function form(pane: Exclude<Pane, { kind: 'connecting' }>) {
    const { owed } = pane
    if (!owed) return null
    const conversation = pane.kind === 'talk' ? pane.conversation : null
    const line = desk.view.me.lines.find((l) => l.line === owed.line)
    return (
      <ClosingFormCard
        owed={owed}
        draft={desk.forms[owed.form] ?? formFrom(owed, conversation)}
        topics={data.topics}
        lately={lately}
        municipalities={(line?.municipalities ?? []).map((id) => ({ id, name: data.municipalities[id] ?? id }))}
        lineName={lineName(owed.line)}
        hands={{
          fill: (draft) => hands.fillForm(owed.form, draft),
          async close(filled) {
            const ok = await hands.closeForm(filled)
            if (ok) used(filled.topics)
            return ok
          },
          skip: () => hands.skipForm(owed.form),
        }}
      />
    )
  }
  return (
    <>
      {panes.map((pane) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: what is worked in comes to the front
        <div
          key={pane.conv}
          className="pane-place"
          hidden={!shown(pane.conv)}
          onFocus={() => desk.front !== pane.conv && hands.toFront(pane.conv)}
        >
          {pane.kind === 'connecting' && <ConnectingPane ring={pane.ring} name={nameOf(pane.conv)} front={desk.front === pane.conv} />}
          {pane.kind === 'talk' && (
            <TalkPane
              pane={pane}
              at={{
                ...at,
                name: nameOf(pane.conv),
                nickname: desk.heard[pane.conv]?.nickname ? nameOf(pane.conv) : null,
                helpNumbers: data.helpNumbers ?? [],
                lineName: lineName(pane.conversation.line),
                shown: shown(pane.conv),
              }}
            >
              {form(pane)}
            </TalkPane>
          )}
          {pane.kind === 'form' && (
            <section className="pane" aria-label={counsellor.form.title} data-pane={pane.conv} data-front="true">
              <div className="pane-scroll">{form(pane)}</div>
            </section>
          )}
        </div>
      ))}
    </>
  )
}
