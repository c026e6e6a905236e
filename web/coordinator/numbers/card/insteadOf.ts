import type { EntryView } from '../../../../shared/help/numbersView.ts'
import { type Lang, languages } from '../../../../shared/lang.ts'

/** The other numbers that young people of the line are shown, in their order. */
export function insteadOf({ record: gone }: EntryView, entries: EntryView[], lang: Lang): string {
  const shown = entries.flatMap(({ record, shown }) =>
    'contacts' in record || shown === null || record.id === gone.id || record.lists.young === null ? [] : [record],
  )
  const names = shown.sort((a, b) => (a.lists.young ?? 0) - (b.lists.young ?? 0)).map(({ name }) => name)
  return new Intl.ListFormat(languages[lang].locale).format(names.includes('112') ? names : ['112', ...names])
}
