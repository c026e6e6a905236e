import type { OwedForm } from '../../../shared/doors/counsellorView.ts'
import type { FormNumber, LineId } from '../../../shared/ids.ts'
import { realLineOf } from '../../../shared/practice/practiceLine.ts'
import type { DeskData } from '../desk/deskData.ts'
import type { Pane } from '../desk/panes.ts'
import { ClosingFormCard } from '../form/ClosingFormCard.tsx'
import { draftOf, formFrom } from '../form/closing.ts'
import type { PaneId } from '../form/owedForm.ts'
import { ownTopics } from '../form/ownTopics.ts'
import { AlongPane } from '../lookOn/AlongPane.tsx'
import { useWords } from '../words.ts'
import type { PaneAt } from './paneAt.ts'
import { TalkPane } from './TalkPane.tsx'

type Props = {
  panes: Pane[]
  /** The panes that have room on the screen. The others keep their text and wait in the list. */
  shown: Pane[]
  /** The pane that takes the big place: an acute talk, else the form in front. */
  acute: string | null
  at: Omit<PaneAt, 'name' | 'nickname' | 'lineName' | 'shown' | 'helpNumbers' | 'offers' | 'openMend'>
  data: DeskData
  lately: string[]
  used: (topics: string[]) => void
  nameOf: (pane: PaneId) => string
  lineName: (line: LineId) => string
  whoseOf: (form: OwedForm) => string
  openMend: (form: FormNumber, pane: PaneId) => void
}

/** The conversations side by side, or only the one in front on a small screen. The pane that gets the focus comes to the front. */
export function Panes({ panes, shown, acute, at, data, lately, used, nameOf, lineName, whoseOf, openMend }: Props) {
  const { desk, hands } = at
  const { counsellor } = useWords()
  const isShown = (conv: PaneId) => shown.some((pane) => pane.conv === conv)

  function form(pane: Exclude<Pane, { kind: 'connecting' | 'along' }>) {
    const owed = pane.kind === 'mend' ? null : pane.owed
    const saved = desk.saved.find((one) => one.was.form === desk.mending && one.pane === pane.conv)
    const of = owed ?? saved?.owed
    if (!of) return null
    const conversation = pane.kind === 'talk' ? pane.conversation : null
    const line = desk.view.me.lines.find((l) => l.line === of.line)
    return (
      <ClosingFormCard
        key={of.form}
        owed={of}
        draft={desk.forms[of.form] ?? (owed ? formFrom(owed, conversation) : draftOf(saved?.was))}
        topics={data.topics}
        own={ownTopics(conversation?.choices.topic)}
        lately={lately}
        municipalities={(line?.municipalities ?? []).map((id) => ({ id, name: data.municipalities[id] ?? id }))}
        offers={data.placesOf?.[realLineOf(of.line)] ?? []}
        whose={saved && !owed ? saved.whose || whoseOf(of) : whoseOf(of)}
        mends={!owed}
        hands={{
          fill: (draft) => hands.fillForm(of.form, draft),
          async close(filled) {
            const at = { owed: of, pane: pane.kind === 'talk' ? pane.conv : of.form, whose: pane.kind === 'talk' ? whoseOf(of) : '' }
            const ok = saved && !owed ? await hands.mendForm(saved, filled) : await hands.closeForm(filled, at)
            if (ok) used(filled.topics)
            return ok
          },
          takeBack: async () => (saved ? hands.takeBackForm(saved) : false),
          skip: () => (owed ? hands.skipForm(of.form) : Promise.resolve(hands.openMend(null)).then(() => true)),
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
          data-big={pane.conv === acute}
          hidden={!isShown(pane.conv)}
          onFocus={() => desk.front !== pane.conv && hands.toFront(pane.conv)}
        >
          {(pane.kind === 'talk' || pane.kind === 'connecting') && (
            <TalkPane
              pane={pane}
              at={{
                ...at,
                name: nameOf(pane.conv),
                nickname: desk.heard[pane.conv]?.nickname ? nameOf(pane.conv) : null,
                helpNumbers: data.helpNumbers ?? [],
                offers: data.offers ?? [],
                bridges: data.bridges ?? [],
                lineName: lineName(pane.kind === 'talk' ? pane.conversation.line : pane.ring.line),
                shown: isShown(pane.conv),
                openMend,
              }}
            >
              {pane.kind === 'talk' && form(pane)}
            </TalkPane>
          )}
          {pane.kind === 'along' && <AlongPane lookOn={pane.lookOn} at={{ ...at, data, shown: isShown(pane.conv), lineName }} />}
          {(pane.kind === 'form' || pane.kind === 'mend') && (
            <section className="pane" aria-label={counsellor.form.title} data-pane={pane.conv} data-front="true">
              <div className="pane-scroll">{form(pane)}</div>
            </section>
          )}
        </div>
      ))}
    </>
  )
}
