import type { CannedReply } from '../../../shared/deskTexts/deskText.ts'
import type { LineId } from '../../../shared/ids.ts'
import { type Lang, perLang } from '../../../shared/lang.ts'
import { firstReplies as danish, type FirstReplyName } from '../../../shared/words/da/team/texts/firstReplies.ts'
import { firstReplies as english } from '../../../shared/words/en/team/texts/firstReplies.ts'

const words: Record<Lang, typeof danish> = { da: danish, en: english }

/** The canned replies that a line begins with, in every language. Its coordinators change and remove them as they like. */
export const firstReplies = (line: LineId): CannedReply[] =>
  (Object.keys(danish) as FirstReplyName[]) // its own keys alone
    .map((of) => ({
      ...{ kind: 'reply', id: `first-${of}`, line, version: 1, isFirst: true },
      name: perLang((lang) => words[lang][of].name),
      text: perLang((lang) => words[lang][of].text),
    }))
