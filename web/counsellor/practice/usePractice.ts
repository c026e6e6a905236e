import { useEffect, useRef, useState } from 'react'
import type { PracticeAt } from '../../../shared/doors/staffPage.ts'
import type { PlayState } from '../../../shared/practice/persona.ts'
import type { PracticeGiven } from '../../../shared/practice/practicePass.ts'
import { useWords } from '../words.ts'
import { type Invented, loadInvented, type Meetable } from './invented.ts'

/** An invented youth who is on the way, waits or talks. */
export type Here = { id: string; standing: PlayState }

/**
 * The invented youths of this page. They live in this page alone: when the practice ends or the page closes, they leave. `pass` asks for a pass
 * into the queue of practice.
 */
export function usePractice(at: PracticeAt | undefined, rootPublicKey: string | undefined, pass: () => Promise<PracticeGiven | null>) {
  const { lang } = useWords()
  const module = at?.module
  const [people, setPeople] = useState<Meetable[]>([])
  const [here, setHere] = useState<Here[]>([])
  const [failed, setFailed] = useState(false)
  const loaded = useRef<Invented | null>(null)
  const leave = useRef(new Map<string, () => Promise<void>>())

  useEffect(() => {
    let isWanted = true
    if (module !== undefined)
      loadInvented(module).then(
        (invented) => {
          loaded.current = invented
          if (isWanted) setPeople(invented.peopleToMeet(lang))
        },
        () => isWanted && setFailed(true),
      )
    return () => {
      isWanted = false
    }
  }, [module, lang])
  useEffect(() => {
    const all = leave.current
    return () => {
      for (const go of all.values()) void go()
    }
  }, [])

  const stand = (id: string, standing: PlayState) => {
    const isOver = standing === 'over' || standing === 'failed'
    if (isOver) leave.current.delete(id)
    if (standing === 'failed') setFailed(true)
    setHere((all) => [...all.filter((one) => one.id !== id), ...(isOver ? [] : [{ id, standing }])])
  }

  return {
    people,
    here,
    failed,
    /** The same youth comes only once at a time. */
    async call(id: string, speed: number) {
      if (leave.current.has(id) || at === undefined || rootPublicKey === undefined) return
      setFailed(false)
      stand(id, 'coming')
      leave.current.set(id, async () => stand(id, 'over'))
      const given = await pass()
      // Sent away meanwhile.
      if (!leave.current.has(id)) return
      const coming =
        given &&
        loaded.current?.letCome(id, { rootPublicKey, solver: at.solver, given }, { speed, changed: (standing) => stand(id, standing) })
      if (coming) leave.current.set(id, coming.leave)
      else stand(id, 'failed')
    },
    sendAway: (id: string) => void leave.current.get(id)?.(),
  }
}
