import type { Choices } from '../../../shared/choices.ts'
import { defaultLang } from '../../../shared/lang.ts'
import type { StaffWords } from '../../../shared/words/da/team/staff.ts'

/** What a youth chose, in few words: first the age, then the topic, then what the youth hopes for. */
export function choicesInWords(choices: Choices, words: StaffWords): string[] {
  const said = [
    choices.age === undefined || choices.age === 'unknown' ? words.ageUnknown : words.ageOf(words.ages[choices.age]),
    choices.topic === undefined ? words.topicSkipped : words.youthTopics[choices.topic],
  ]
  if (choices.about === 'another') said.push(words.aboutAnother)
  if (choices.wants !== undefined) said.push(words.wants[choices.wants])
  if (choices.writtenBefore) said.push(words.writtenBefore)
  // Nearly all write in the language of the service, so only another is named.
  if (choices.lang !== defaultLang) said.push(words.langs[choices.lang])
  return said
}
