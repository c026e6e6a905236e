import type { ComponentProps } from 'react'
import { HelpButton } from './help/HelpButton.tsx'
import { HelpPanel } from './help/HelpPanel.tsx'
import type { Sheet } from './here.ts'
import { useHere } from './here.ts'
import { OverScreen } from './OverScreen.tsx'
import { MoveSheet } from './waiting/MoveSheet.tsx'
import { UrgentPanel } from './waiting/UrgentPanel.tsx'

type Props = {
  open: Sheet | null
  isCovered: boolean
  close(): void
  counsellor: string | null
  isThere: boolean
  /** The question before this page is left for another. */
  move?: ComponentProps<typeof MoveSheet> | null
}

/**
 * The sheets over any screen: the help, "is it urgent?" while this page holds a place or a talk, and the question before it is given up.
 */
export function Sheets({ open, isCovered, close, counsellor, isThere, move = null }: Props) {
  const { words, holds, goTo } = useHere()
  const moveHeading = move?.to.name === null ? words.moving.homeHeading : words.moving.heading
  return (
    <>
      <OverScreen heading={words.help.heading} isOpen={open === 'help'} isCovered={isCovered} close={close}>
        <HelpPanel counsellor={isThere ? counsellor : null} />
      </OverScreen>
      {(holds || open === 'urgent') && (
        <OverScreen heading={words.waiting.urgentOpen} isOpen={open === 'urgent'} isCovered={isCovered} close={close}>
          <UrgentPanel counsellor={counsellor} close={close} />
          {open === 'urgent' && <HelpButton />}
        </OverScreen>
      )}
      {goTo && (
        <OverScreen heading={moveHeading} isOpen={move !== null} isCovered={isCovered} close={() => move?.stay()}>
          {move && <MoveSheet key={move.to.path} {...move} />}
        </OverScreen>
      )}
    </>
  )
}
