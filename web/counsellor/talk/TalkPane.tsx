import { memo, useCallback, useEffect, useMemo, useState } from 'react'
import type { HelpCard } from '../../../shared/sealing/card.ts'
import type { EndsAs } from '../../../shared/sealing/sealed.ts'
import { CardInTalk } from '../../chat/card/CardInTalk.tsx'
import { cardShown } from '../../chat/card/cardShown.ts'
import { isolated } from '../../chat/isolated.ts'
import { MessageList } from '../../chat/MessageList.tsx'
import { NewBelow } from '../../chat/NewBelow.tsx'
import { TypingLine } from '../../chat/TypingLine.tsx'
import { countTheirs } from '../../chat/transcript.ts'
import { usePageVisible } from '../../chat/usePageVisible.ts'
import { useStickToEnd } from '../../chat/useStickToEnd.ts'
import { helpBeside, helpHere } from '../danger/helpBeside.ts'
import { HintLine } from '../danger/hints/HintLine.tsx'
import { useDangerHint } from '../danger/hints/useDangerHint.ts'
import { HandingStrip } from '../handOver/HandingStrip.tsx'
import { ReceivedNote } from '../handOver/ReceivedNote.tsx'
import { AlongStrip } from '../lookOn/AlongStrip.tsx'
import { outsideSaid } from '../outside/outsideSaid.ts'
import { useReplies } from '../replies/useReplies.ts'
import { FindInTalk } from '../search/FindInTalk.tsx'
import { useFind } from '../search/useFind.ts'
import { stoppedBy } from '../shift/intake.ts'
import { useMedia } from '../useOnScreen.ts'
import { clockAt, useWords } from '../words.ts'
import { helpShelves } from '../writing/helpShelves.ts'
import { TalkBox } from '../writing/TalkBox.tsx'
import { WrittenBar } from '../written/WrittenBar.tsx'
import { Connecting, ConnectingHead } from './Connecting.tsx'
import { MoreTools } from './MoreTools.tsx'
import type { PaneAt, WithBox } from './paneAt.ts'
import { TalkHead } from './TalkHead.tsx'
import { TalkNews } from './TalkNews.tsx'
import { TalkSide } from './TalkSide.tsx'
import { useChatWords } from './useChatWords.ts'
import { useConversation } from './useConversation.ts'
import { useTools } from './useTools.ts'

/**
 * From the taken ring to the end of the conversation: who it is, what is written, the text box. After the end: the text for a while, and the form.
 * Until the end it is the same box, so that a counsellor who is typing never loses the cursor, the undo history, or a half-typed word of an input
 * method.
 */
export function TalkPane({ pane, at, children }: { pane: WithBox; at: PaneAt; children: React.ReactNode }) {
  const spoken = useWords()
  const { counsellor, lang, chat: chatWords } = spoken
  const { conv } = pane
  const { desk, hands } = at
  const talking = pane.kind === 'talk' ? pane : null
  const written = talking?.written ?? null
  const over = written !== null
  const of = pane.kind === 'talk' ? pane.conversation : pane.ring
  const runs = talking !== null && !over
  const acute = talking?.conversation.acute ?? false
  const front = desk.front === conv
  // If no pane is in front and there is only one talk, a shortcut means that talk.
  const hasKeys = at.shown && (front || (desk.front === null && desk.view.conversations.length === 1))
  const saved = desk.saved.find((one) => one.pane === conv)
  const visible = usePageVisible() && at.shown
  const talk = useConversation({
    socket: at.socket,
    keyring: at.keyring,
    conv,
    seated: talking !== null,
    // While the server does not know this conversation, what is written waits.
    connected: at.connected && !(conv in desk.awaited),
    over,
    visible,
    heard: (heard) => hands.heard(conv, heard),
    leaves: (say) => hands.goodbyeOf(conv, say),
  })
  const hint = useDangerHint(talk.transcript)
  const isHinted = runs && hint.isHinted
  // biome-ignore lint/correctness/useExhaustiveDependencies: the hands are the same as long as the page stands
  useEffect(() => hands.hinted(conv, isHinted), [conv, isHinted])
  const { phase } = talk.outside.now
  const tools = useTools({ acute, outside: phase === 'given' || phase === 'used' ? phase : null })
  const enterSends = !useMedia('(pointer: coarse)', false)
  const scroll = useStickToEnd({ shown: at.shown && talking !== null, from: over ? 'top' : 'end', theirs: countTheirs(talk.transcript) })
  const send = (text: string) => {
    talk.send(text)
    scroll.toEnd()
  }
  const give = (card: HelpCard) => {
    talk.give(card)
    scroll.toEnd()
  }
  const [harassed, setHarassed] = useState(false)
  const endAs = (as: EndsAs) => {
    setHarassed(as === 'harassment')
    void hands.endAs(conv, as, talk.sayEndsAs).then((ended) => ended || setHarassed(false))
  }
  const find = useFind(conv, hasKeys && talking !== null)
  const writer = at.nickname ?? counsellor.talk.youth
  const nameOf = useCallback((from: string) => (from === 'youth' ? writer : counsellor.talk.colleague), [writer, counsellor])
  const timeOf = useCallback((moment: number) => (moment > 0 ? clockAt(moment, lang) : ''), [lang])
  const { helpNumbers, offers, bridges } = at
  const replies = useReplies({ line: of.line, lang: of.choices.lang, nickname: desk.heard[conv]?.nickname ?? null })
  const conversation = talking?.conversation ?? null
  const help = useMemo(() => {
    const all = { helpNumbers, offers, bridges }
    return conversation && helpShelves(helpBeside(all, conversation), helpHere(all, conversation.line), spoken)
  }, [helpNumbers, offers, bridges, conversation, spoken])
  const cardOf = useCallback(
    (card: HelpCard) => <CardInTalk card={cardShown(card, { helpNumbers, offers }, spoken.help, lang)} words={spoken.help} taps={false} />,
    [helpNumbers, offers, spoken, lang],
  )
  const outsideOf = useCallback((step: Parameters<typeof outsideSaid>[0]) => outsideSaid(step, counsellor.outside), [counsellor])
  const words = useChatWords(at.name, at.nickname)

  return (
    <section className="pane" aria-label={words.log} data-front={front} data-acute={acute} data-over={over} data-pane={conv}>
      {talking ? (
        <TalkHead pane={talking} at={at} more={<MoreTools {...tools} />} endAs={endAs} />
      ) : (
        pane.kind === 'connecting' && <ConnectingHead ring={pane.ring} name={at.name} />
      )}
      {!over && (
        <div className="pane-news">
          {runs && talking.conversation.handing && (
            <HandingStrip handing={talking.conversation.handing} takeBack={() => void hands.takeBackHandOver(conv)} />
          )}
          {runs && talking.conversation.lookOn && (
            <AlongStrip lookOn={talking.conversation.lookOn} end={() => void hands.endLookOn(conv)} />
          )}
          <ReceivedNote conv={conv} handed={pane.kind === 'talk' ? pane.conversation.handed : pane.ring.handed} />
          {runs && <TalkNews conversation={talking.conversation} opened={talk.opened} />}
          {runs && <HintLine {...hint} />}
        </div>
      )}
      {talking && (
        <TalkSide
          pane={talking}
          at={at}
          talk={talk}
          visible={visible}
          hasKeys={hasKeys}
          find={find.open}
          open={over || tools.open}
          show={tools.show}
          id={tools.id}
        />
      )}
      {written && (
        <WrittenBar
          written={written}
          leftQuickly={written.leftQuickly ?? desk.leftQuickly.includes(conv)}
          unsent={desk.unsent.find((one) => one.conv === conv)?.text ?? null}
          wipe={() => hands.wipe(conv)}
          harassed={harassed}
          rest={desk.view.shift?.state === 'on' && stoppedBy(desk.view.shift) === null ? hands.rest : null}
          mend={saved && desk.mending !== saved.was.form ? () => at.openMend(saved.was.form, conv) : null}
        />
      )}
      <div className="pane-scroll" ref={scroll.box}>
        {find.on && talking && <FindInTalk conv={conv} list={scroll.box} transcript={talk.transcript} close={find.close} />}
        {pane.kind === 'connecting' && <Connecting ring={pane.ring} />}
        {over && children}
        {talking && (
          <Messages
            transcript={talk.transcript}
            words={words}
            nameOf={nameOf}
            retry={talk.retry}
            timeOf={timeOf}
            cardOf={cardOf}
            outsideOf={outsideOf}
            slowed={talk.slowed}
          />
        )}
      </div>
      {!over && (
        <div className="pane-write">
          <NewBelow scroll={scroll} words={words} />
          <TypingLine says={talk.theyType ? chatWords.typing(isolated(writer)) : null} />
          <TalkBox
            replies={replies}
            openMine={() => hands.open('mine')}
            words={words}
            draft={desk.drafts[conv] ?? ''}
            setDraft={(text) => hands.write(conv, text)}
            send={send}
            {...(runs && { wrote: talk.wrote })}
            help={runs && talk.opened ? help : null}
            give={give}
            enterSends={enterSends}
            holds={talk.opened ? null : counsellor.ring.holds}
          />
        </div>
      )}
    </section>
  )
}

/** Memoised: a key press in one box must not draw three transcripts anew. */
const Messages = memo(MessageList)
