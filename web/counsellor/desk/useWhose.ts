import type { OwedForm } from '../../../shared/doors/counsellorView.ts'
import type { LineId } from '../../../shared/ids.ts'
import { isPractice, realLineOf } from '../../../shared/practice/practiceLine.ts'
import { isolated } from '../../chat/isolated.ts'
import type { PaneId } from '../form/owedForm.ts'
import { clockAt, useWords } from '../words.ts'
import type { OpenDesk } from './desk.ts'

/** The names on the desk: what a talk is called, what its line is called, and to which talk a form belongs. */
export function useWhose(desk: OpenDesk) {
  const { counsellor, lang, practice } = useWords()
  const { view } = desk

  function nameOf(pane: PaneId): string {
    if (view.lookOn?.conv === pane) return counsellor.lookOn.tabName(isolated(view.lookOn.from))
    const number = desk.numbers[pane] ?? 1
    const nickname = desk.heard[pane]?.nickname
    if (!nickname) return counsellor.talks.nameless(number)
    // If two youths have the same nickname, the number is added, so that the counsellor does not write to the wrong one.
    const same = Object.values(desk.heard).filter((heard) => heard.nickname === nickname).length > 1
    return same ? `${nickname} (${number})` : nickname
  }
  /** The server names practice only as long as it goes on. A talk of it may stand on the page longer. */
  function lineName(line: LineId): string {
    const name = view.me.lines.find((l) => l.line === line)?.name[lang]
    return name ?? (isPractice(line) ? practice.lineName(lineName(realLineOf(line))) : line)
  }

  /**
   * If this page still has the talk: its name, line, beginning and end. Otherwise the line and the end, with a number where two forms would read the
   * same.
   */
  function whoseOf(form: OwedForm): string {
    const written = desk.written.find((w) => w.form === form.form)
    const line = lineName(form.line)
    if (written) {
      const { conv, startedAt } = written.conversation
      // The server rounds the end down, so it could lie before the beginning.
      const ended = Math.max(form.endedAt, startedAt)
      return `${isolated(nameOf(conv))} · ${counsellor.form.between(line, clockAt(startedAt, lang), clockAt(ended, lang))}`
    }
    const says = (one: OwedForm) => counsellor.form.open(lineName(one.line), clockAt(one.endedAt, lang))
    const alike = view.owed.filter((one) => !desk.written.some((w) => w.form === one.form) && says(one) === says(form))
    return alike.length > 1 ? `${says(form)} (${alike.findIndex((one) => one.form === form.form) + 1})` : says(form)
  }
  return { nameOf, lineName, whoseOf }
}
