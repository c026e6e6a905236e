import type { QueueView } from '../../../shared/doors/counsellorView.ts'
import { when } from '../../../shared/words/when.ts'
import { useNow } from '../useNow.ts'
import { useWords } from '../words.ts'
import type { QueueLine } from './queueOrder.ts'

const EVERY_MS = 30_000

/** The lines of this desk that a person has closed by hand. It stands above everything, since a counsellor in a talk must know it too. */
export function ShutLines({ queue }: { queue: QueueView }) {
  const { counsellor, lang } = useWords()
  const words = counsellor.queue.shut
  const shut = queue.lines.filter((line) => line.shut?.message)
  return (
    <div role="status" className="desk-shut" data-any={shut.length > 0}>
      {shut.map((line) => (
        <p key={line.line}>
          <strong>{words.byHand(line.name[lang])}</strong> {words.goesOn} <Opens shut={line.shut} />
        </p>
      ))}
    </div>
  )
}

/** Beside the queue of one line: that it is closed, and what its youths read. */
export function ShutSaid({ shut }: Pick<QueueLine, 'shut'>) {
  const { counsellor, lang } = useWords()
  const words = counsellor.queue.shut
  if (!shut) return null
  if (shut.message === null)
    return (
      <p className="aside">
        {words.byHours} <Opens shut={shut} />
      </p>
    )
  const message = shut.message[lang] || Object.values(shut.message).find(Boolean)
  return message ? <p className="aside">{words.youthsRead(message)}</p> : null
}

function Opens({ shut }: Pick<QueueLine, 'shut'>) {
  const { counsellor, lang } = useWords()
  const words = counsellor.queue.shut
  const now = useNow(EVERY_MS)
  if (!shut) return null
  if (shut.opensAt === null) return shut.message ? words.opensByHand : null
  return words.opensAt(when(shut.opensAt, now, shut.timeZone, lang))
}
