import type { LineId } from '../../shared/ids.ts'
import { idOfMustHave, type Lack } from '../../shared/settings/firstLine.ts'
import { missingFor } from '../actions/lines/missingFor.ts'
import type { Service } from '../actions/service.ts'

const named: Record<Lack['what'], string> = {
  name: 'the name of the chat',
  greeting: 'the sentence that greets a youth',
  municipalities: 'the municipality',
  controller: 'who is responsible for the data, and how to reach them',
  ages: 'the ages',
  hours: 'the opening hours',
  doctor: 'the doctor out of hours',
  psychiatry: 'the psychiatric emergency',
  'social-duty': 'the social duty of the municipality',
  leader: 'the leader on call',
}

/** What a line still needs before it may open: one sentence for each, with the command that gives it. */
export async function missingSentences(service: Service, line: LineId, { demo }: { demo: boolean }): Promise<string[]> {
  return (await missingFor(service, line, { demo })).map((one) => sentenceOf(line, one))
}

export function sentenceOf(line: LineId, { what, why }: Lack): string {
  if (why === 'not-written')
    return `not written yet: ${named[what]}. A coordinator of the line writes it in the browser, under "Gør linjen klar"`
  if (what === 'leader')
    return why === 'due'
      ? `${named.leader} was called more than half a year ago. Call again: npm run line -- leader ${line} NUMBER --by LOGIN`
      : `${named.leader} has no number: npm run line -- leader ${line} NUMBER --by LOGIN`
  const id = idOfMustHave(line, what)
  if (why === 'no-number')
    return `${named[what]} has no number: npm run line -- number ${line} ${what} NUMBER --source "the page where it stands"`
  const call = `a coordinator calls it, then: npm run numbers -- confirm ${id} --by LOGIN`
  return why === 'due' ? `${named[what]} was checked too long ago: ${call}` : `${named[what]} has a number that nobody has checked: ${call}`
}
