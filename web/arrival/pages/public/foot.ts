import type { Lang } from '../../../../shared/lang.ts'
import type { LineView } from '../../../../shared/line.ts'
import type { PublicSettings } from '../../../../shared/settings/public/publicFields.ts'
import { isStandardEmpty } from '../../../../shared/settings/public/standard.ts'
import { OFFICIAL_ADDRESS } from '../../../../shared/settings/public/statement.ts'
import { type Html, html } from '../html.ts'
import { pageWords } from '../pageWords.ts'

/** At the foot of every page of a line: what it promises, and how accessible it is. A standard that nobody has written has no link. */
export function foot(line: Pick<LineView, 'id'>, about: PublicSettings | null | undefined, lang: Lang): Html {
  const { standard, statement } = pageWords[lang]
  const of = `?lang=${lang}&line=${line.id}`
  const official = about?.statement?.officialAddress ?? ''
  return html`<ul class="foot">
${about && !isStandardEmpty(about.standard) && html`<li><a class="tap" href="/standard${of}">${standard.title}</a></li>`}
<li><a class="tap" href="/accessibility${of}">${statement.link}</a></li>
${OFFICIAL_ADDRESS.test(official) && html`<li><a class="tap" href="${official}" rel="noreferrer">${statement.official}</a></li>`}
</ul>`
}
