import { useState } from 'react'
import type { PracticeGiven } from '../../../shared/practice/practicePass.ts'
import type { DeskData } from '../desk/deskData.ts'
import { useWords } from '../words.ts'
import { usePractice } from './usePractice.ts'

/** `at`: where the module with the invented youths is, and the key with which they check the roster. */
type Props = { at: Pick<DeskData, 'practice' | 'rootPublicKey'>; pass: () => Promise<PracticeGiven | null> }

/** So many times as fast as a person. */
const FAST = 6

/** In a shift of practice: the invented youths, and who of them is here. */
export function PracticePanel({ at, pass }: Props) {
  const { practice: words } = useWords()
  const { people, here, failed, call, sendAway } = usePractice(at.practice, at.rootPublicKey, pass)
  const [fast, setFast] = useState(false)
  return (
    <section className="card practice" aria-labelledby="practice-title">
      <h2 id="practice-title">{words.choose}</h2>
      <p className="aside">{words.chooseHint}</p>
      <label className="tick">
        <input type="checkbox" checked={fast} onChange={(event) => setFast(event.target.checked)} />
        <span>{words.fast}</span>
      </label>
      <ul className="practice-people">
        {people.map(({ id, name, about }) => {
          const standing = here.find((one) => one.id === id)?.standing
          return (
            <li key={id} className="practice-one">
              <div>
                <strong>{name}</strong>
                <p className="aside">{about}</p>
              </div>
              {standing ? (
                <div className="row">
                  <span role="status" className="aside">
                    {words.standings[standing]}
                  </span>
                  <button
                    type="button"
                    className="button button-plain button-small"
                    aria-label={words.sendAwayWho(name)}
                    onClick={() => sendAway(id)}
                  >
                    {words.sendAway}
                  </button>
                </div>
              ) : (
                <button
                  type="button"
                  className="button button-soft button-small"
                  aria-label={words.callWho(name)}
                  onClick={() => void call(id, fast ? FAST : 1)}
                >
                  {words.call}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      <p role="status" className="lack">
        {failed && words.failed}
      </p>
    </section>
  )
}
