import type { EndsAs } from '../../../shared/sealing/sealed.ts'
import { isolated } from '../../chat/isolated.ts'
import { OtherHelp } from '../help/OtherHelp.tsx'
import { type Here, useHere } from '../here.ts'
import { Screenful } from '../Screenful.tsx'
import type { LeftOfTalk, Screen } from '../visit/screen.ts'
import { inOne } from './inOne.ts'
import { LeftDraft } from './LeftDraft.tsx'
import { isShutBy, openingIn } from './openingIn.ts'
import { useTakesHere } from './useTakesHere.ts'

type Props = {
  screen: Extract<Screen, { at: 'ended' }>
  covered: boolean
  takesHere(): Promise<boolean | null>
  ask(): void
  over(): void
  startOver(): void
}

/** The end: thanks first, then when to come again, then what was deleted. The questions are voluntary. */
export function Ended({ screen, covered, takesHere, ask, over, startOver }: Props) {
  const { words, facts, now } = useHere()
  const { after } = words
  const { view, left } = screen
  // After a talk was given back to the queue no counsellor is named: that counsellor did not end it and no longer has the messages.
  const name = left?.name && !view.inQueue ? isolated(left.name) : null
  // In the queue silence ends nothing, so `timeout` there means that the line closed.
  const closed = view.endedBy === 'timeout' && view.inQueue
  const opening = closed && !view.shut && !isShutBy(facts.line, now()) ? null : openingIn(after, facts.line, now(), facts.lang, view.shut)
  const unanswered = view.endedBy === 'counsellor' && view.inQueue
  if (!view.talked)
    return (
      <NeverSeated
        view={view}
        left={left}
        covered={covered}
        closed={closed}
        unanswered={unanswered}
        opening={opening}
        takesHere={takesHere}
        startOver={startOver}
      />
    )
  const endedAs = view.endedBy === 'counsellor' && !view.inQueue ? left?.endedAs : undefined
  const why = unanswered ? after.unanswered : view.endedBy === 'counsellor' && name ? after.endedBy(name) : after.ended[view.endedBy]
  return (
    <Screenful name="ended" heading={headingOf(after, { closed, name, endedAs })} picture={closed ? 'door' : 'sun'}>
      {view.inQueue && <WhyShut view={view} />}
      {/* A youth who ended the talk knows why it ended. */}
      <p>{endedAs ? inOne(after.endedAs[endedAs], opening) : inOne(!closed && view.endedBy !== 'youth' && why, after.again, opening)}</p>
      <LeftDraft left={left} covered={covered} />
      <p>{view.inQueue ? after.gone.dropped : name ? after.deletedWith(name) : after.deleted}</p>
      {view.survey !== null && <p>{after.ask}</p>}
      <div className="choices-ways">
        {view.survey !== null && (
          <button type="button" className="button button-main" onClick={ask}>
            {after.answer}
          </button>
        )}
        <button type="button" className="button button-plain" onClick={over}>
          {view.survey === null ? after.done : after.enough}
        </button>
      </div>
      <h2>{after.next}</h2>
      <p>{after.nextSay}</p>
      <OtherHelp />
    </Screenful>
  )
}

/** After harassment nobody is thanked for it. */
function headingOf(
  after: Here['words']['after'],
  { closed, name, endedAs }: { closed: boolean; name: string | null; endedAs?: EndsAs | undefined },
) {
  if (endedAs === 'harassment') return after.ended.counsellor
  return closed ? after.closedOverAgain : name ? after.thanksTo(name) : after.thanks
}

type NeverSeatedProps = Pick<Props, 'covered' | 'takesHere' | 'startOver'> & {
  view: Props['screen']['view']
  left: LeftOfTalk | undefined
  closed: boolean
  unanswered: boolean
  opening: string | null
}

/** The wait ended before a counsellor came. */
function NeverSeated({ view, left, covered, closed, unanswered, opening, takesHere, startOver }: NeverSeatedProps) {
  const { words } = useHere()
  const takes = useTakesHere(takesHere, view.shut !== undefined)
  const { after, talk } = words
  // Whatever ended the wait: if the line is closed, full or down by now, there is no queue to join.
  const isShut = closed || !takes
  const lapsed = !closed && view.endedBy !== 'youth'
  const say = inOne(lapsed && !isShut && after.joinAgain, opening)
  return (
    <Screenful
      name="ended"
      heading={closed ? after.closedOver : view.endedBy === 'youth' ? after.ended.youth : unanswered ? after.unanswered : after.lapsed}
      picture={closed ? 'door' : 'sun'}
    >
      <WhyShut view={view} />
      {say && <p>{say}</p>}
      <LeftDraft left={left} covered={covered} />
      {left?.wrote && <p>{after.gone.words}</p>}
      <div className="choices-ways">
        <button type="button" className={isShut ? 'button button-plain' : 'button button-main'} onClick={startOver}>
          {isShut ? after.toStart : talk.startNew}
        </button>
      </div>
      <OtherHelp />
    </Screenful>
  )
}

/** What the coordinator wrote, if the line was closed by hand. */
function WhyShut({ view }: { view: Props['screen']['view'] }) {
  const { lang } = useHere().facts
  const said = view.shut?.message?.[lang]
  return said ? <p>{said}</p> : null
}
