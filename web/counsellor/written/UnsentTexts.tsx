import type { ConvId } from '../../../shared/ids.ts'
import { isolated } from '../../chat/isolated.ts'
import type { OpenDesk } from '../desk/deskState.ts'
import { clockAt, useWords } from '../words.ts'
import { UnsentText } from './UnsentText.tsx'

/** Unsent text of talks that left nothing else on this page: handed over, given back, or never begun. */
export function UnsentTexts({ desk, wipe }: { desk: OpenDesk; wipe: (conv: ConvId) => void }) {
  const { counsellor, lang } = useWords()
  const words = counsellor.written
  const homeless = desk.unsent.filter(({ conv }) => !desk.written.some((w) => w.conversation.conv === conv))
  return (
    <div role="status" className="unsent-all">
      {homeless.map(({ conv, text, nickname, number, wipeAt }) => (
        <div key={conv} className="card">
          <UnsentText text={text} of={nickname === null ? counsellor.talks.nameless(number) : isolated(nickname)} />
          <p className="row">
            <span className="aside">{words.until(clockAt(wipeAt, lang))}.</span>
            <button type="button" className="button button-small button-plain" onClick={() => wipe(conv)}>
              {words.wipeUnsent}
            </button>
          </p>
        </div>
      ))}
    </div>
  )
}
