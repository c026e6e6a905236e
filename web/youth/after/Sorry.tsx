import type { Shut } from '../../../shared/line.ts'
import { OtherHelp } from '../help/OtherHelp.tsx'
import { useHere } from '../here.ts'
import { Screenful } from '../Screenful.tsx'
import { inOne } from './inOne.ts'
import { openingIn } from './openingIn.ts'
import { useTakesHere } from './useTakesHere.ts'

type Props = { takesHere(): Promise<boolean | null>; again(): void; on(): void; shut: Shut | undefined }

/**
 * The youth has just said that they feel bad or that the talk did not help, so help comes before the next question. The page offers to
 * write again only where this line takes youths now.
 */
export function Sorry({ takesHere, again, on, shut }: Props) {
  const { words, facts, now } = useHere()
  const { after } = words
  const { sorry } = after
  const mayWrite = useTakesHere(takesHere, shut !== undefined)
  return (
    <Screenful name="sorry" heading={sorry.heading}>
      <p>
        {mayWrite ? inOne(sorry.say, sorry.ways) : inOne(sorry.say, openingIn(after, facts.line, now(), facts.lang, shut), sorry.waysElse)}
      </p>
      {mayWrite && (
        <div className="choices-ways">
          <button type="button" className="button button-main" onClick={again}>
            {sorry.write}
          </button>
        </div>
      )}
      <OtherHelp brief />
      <p>
        <button type="button" className="link" onClick={on}>
          {sorry.on}
        </button>
      </p>
    </Screenful>
  )
}
