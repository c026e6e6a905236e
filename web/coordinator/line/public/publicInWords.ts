import { type InEach, langs, languages } from '../../../../shared/lang.ts'
import type { PublicSettings } from '../../../../shared/settings/public/publicFields.ts'
import { standardTexts } from '../../../../shared/settings/public/standard.ts'
import { schemes } from '../../../../shared/theme/accent.ts'
import type { LineWords } from '../../../../shared/words/da/line/lineWords.ts'

/** A public field of a line as lines of text: for what was changed, for what another saved, and for undoing. */
export function publicInWords(field: keyof PublicSettings, settings: PublicSettings, words: LineWords): string[] {
  const { joint, standard: ofStandard, statement: ofStatement, theme: ofTheme } = words.public
  const said = (name: string, text: InEach) => langs.map((lang) => `${name} · ${languages[lang].name}: ${text[lang] || words.nothing}`)
  const { standard, statement, theme } = settings
  switch (field) {
    case 'dpo':
      return said(words.public.dpo, settings.dpo)
    case 'jointControllers':
      if (settings.jointControllers.length === 0) return [joint.none]
      return settings.jointControllers.flatMap(({ municipality, name, contact, answersFor }) => [
        [municipality, name].filter((text) => text !== '').join(': ') || words.nothing,
        ...said(joint.contact, contact),
        ...said(joint.answersFor, answersFor),
      ])
    case 'standard':
      return [
        `${ofStandard.wait}: ${standard.wait ? `${standard.wait.percent} / 100, ${ofStandard.within} ${ofStandard.minutes(standard.wait.minutes)}` : words.nothing}`,
        ...standardTexts.flatMap((part) => said(ofStandard[part], standard[part])),
      ]
    case 'statement':
      if (statement === null) return [ofStatement.missing]
      return [
        ofStatement.statuses[statement.status],
        ...statement.faults.flatMap(({ why, what }) => said(ofStatement.whys[why], what)),
        ofStatement.methods[statement.method],
        ...(['judge', 'judgedOn', 'reviewedOn', 'phone', 'email', 'officialAddress'] as const).map(
          (part) => `${ofStatement[part]} ${statement[part] || words.nothing}`,
        ),
      ]
    case 'theme':
      return theme === null ? [ofTheme.usual] : schemes.map((scheme) => `${ofTheme.schemes[scheme]}: ${theme[scheme] || words.nothing}`)
  }
}
