import './outside.css'
import { useEffect, useRef, useState } from 'react'
import type { Kid } from '../../../shared/ids.ts'
import { emptyOutside } from '../../../shared/sealing/outside.ts'
import type { Keeper } from '../../chat/keeper.ts'
import { noOutside } from '../../chat/outside/outside.ts'
import type { Transcript } from '../../chat/transcript.ts'
import { useHere } from '../here.ts'
import { OverScreen } from '../OverScreen.tsx'
import type { Names } from '../talk/namesIn.ts'
import { OutsideForm } from './OutsideForm.tsx'
import { OutsideGiven } from './OutsideGiven.tsx'
import { OutsideStrip } from './OutsideStrip.tsx'
import { OutsideWhat } from './OutsideWhat.tsx'
import { outsideHere } from './outsideHere.ts'

type Props = {
  keeper: Keeper
  transcript: Transcript
  /** The present counsellor. */
  kid: Kid
  names: Names
  covered: boolean
  isOpen: boolean
  open(): void
  close(): void
  /** The youth types: shown to the counsellor, as in the box of the talk. */
  wrote(): void
  /** Both have been silent long. Writing here is a sign of life, too. */
  stillThere: boolean
}

/** "Hjælp uden for chatten": a line above the box, and a sheet with the card. It opens by a tap alone, and a cover closes it meanwhile. */
export function OutsideHelp({ keeper, transcript, kid, names, covered, isOpen, open, close, wrote, stillThere }: Props) {
  const { outside: words } = useHere().words
  const outside = outsideHere(transcript.outside ?? noOutside, kid, names)
  const name = names.of(kid)
  const asks = transcript.askedWhere !== undefined || outside.duty
  const sending = transcript.outsideSending
  const [refilled, refill] = useState(0)
  const { say } = keeper.outside
  // A step may take away the button that had the focus.
  const sheet = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each step
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) sheet.current?.focus()
  }, [outside.phase])
  function again(): void {
    keeper.outside.keepDraft(emptyOutside)
    say({ step: 'open' })
    refill(refilled + 1)
  }
  return (
    <>
      <OutsideStrip outside={outside} kid={kid} names={names} duty={asks} open={open} />
      <OverScreen heading={words.heading} isOpen={isOpen} isCovered={covered} close={close} calm>
        {isOpen && !covered && (
          <div ref={sheet} className="outside" tabIndex={-1}>
            {names.along !== null && outside.phase !== 'given' && outside.phase !== 'used' && (
              <p className="notice">{words.along(names.along)}</p>
            )}
            {outside.phase === 'open' ? (
              <OutsideForm
                key={refilled}
                keeper={keeper}
                outside={outside}
                name={name}
                duty={asks}
                sending={sending}
                {...{ wrote, stillThere }}
              />
            ) : outside.phase === 'given' || outside.phase === 'used' ? (
              <OutsideGiven keeper={keeper} given={outside} kid={kid} names={names} duty={asks} sending={sending} again={again} />
            ) : (
              <OutsideWhat
                name={name}
                duty={asks}
                asked={outside.phase === 'asked'}
                isSending={sending !== undefined}
                begin={() => say({ step: 'open' })}
                no={() => {
                  if (outside.phase === 'asked') say({ step: 'close' })
                  close()
                }}
              />
            )}
          </div>
        )}
      </OverScreen>
    </>
  )
}
