import type { OwedForm } from '../../../shared/doors/counsellorView.ts'
import { isolated } from '../../chat/isolated.ts'
import { clockAt, useWords } from '../words.ts'
import type { OpenDesk } from './desk.ts'

/** Of whom one speaks: what a talk is called, what its line is called, and whose a form is. */
export function useWhose(desk: OpenDesk) {
  const { counsellor, lang } = useWords()
  const { view } = desk

  function nameOf(conv: string): string {
    const number = desk.numbers[conv] ?? 1
    const nickname = desk.heard[conv]?.nickname
    if (!nickname) return counsellor.talks.nameless(number)
    // Nobody shall write to the wrong one of two who are called the same.
    const same = Object.values(desk.heard).filter((heard) => heard.nickname === nickname).length > 1
    return same ? `${nickname} (${number})` : nickname
  }
  const lineName = (line: string) => view.me.lines.find((l) => l.line === line)?.name[lang] ?? line

  /** By name and both ends of the talk where this page knows them; else by line and end, and by number where two would read the same. */
  function whoseOf(form: OwedForm): string {
    const written = desk.written.find((w) => w.form === form.form)
    const line = lineName(form.line)
    if (written) {
      const { conv, startedAt } = written.conversation
      // The end is told rounded down, and is never before the beginning.
      const ended = Math.max(form.endedAt, startedAt)
      return `${isolated(nameOf(conv))} · ${counsellor.form.between(line, clockAt(startedAt, lang), clockAt(ended, lang))}`
    }
    const says = (one: OwedForm) => counsellor.form.open(lineName(one.line), clockAt(one.endedAt, lang))
    const alike = view.owed.filter((one) => !desk.written.some((w) => w.form === one.form) && says(one) === says(form))
    return alike.length > 1 ? `${says(form)} (${alike.findIndex((one) => one.form === form.form) + 1})` : says(form)
  }
  return { nameOf, lineName, whoseOf }
}
