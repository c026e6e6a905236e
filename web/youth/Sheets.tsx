import { HelpButton } from './HelpButton.tsx'
import { HelpPanel } from './HelpPanel.tsx'
import type { Sheet } from './here.ts'
import { useHere } from './here.ts'
import { OverScreen } from './OverScreen.tsx'
import { UrgentPanel } from './UrgentPanel.tsx'

type Props = { open: Sheet | null; isCovered: boolean; close(): void; counsellor: string | null; isThere: boolean }

/** What may lie over any screen: the help, and "is it urgent?" while a place or a talk is held. */
export function Sheets({ open, isCovered, close, counsellor, isThere }: Props) {
  const { words, holds } = useHere()
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
    </>
  )
}
