import { languages } from '../lang.ts'
import { dateInWords } from '../words/when.ts'
import { cellNames } from './cellNames.ts'
import { tableOfSubject } from './published.ts'
import type { ReportDoc, ReportSection } from './reportDoc.ts'
import { numbersOf } from './reportNumbers.ts'
import type { ReportSource, ReportWords, Telling } from './reportSource.ts'
import { changeSection } from './sections/changeSection.ts'
import { effectSection } from './sections/effectSection.ts'
import { cameTable, waitsTable } from './sections/operatingTables.ts'
import { shortSection } from './sections/shortSection.ts'
import { topicSections } from './sections/topicSections.ts'
import { goalSections, writtenSection } from './sections/writtenSections.ts'
import { ofSameLines } from './together.ts'

/**
 * The annual report of a line. The page, the print and the files show the same one: nothing else is said about the year. `generated`: what the
 * service says by itself, where it is known already.
 */
export function buildReport(source: ReportSource, words: ReportWords, generated = generatedSections(source, words)): ReportDoc {
  const { annual, coordinator, lang } = words
  const { year, text, madeUp, frozenOn } = source
  const given = { words, known: numbersOf(generated, year) }
  const line = source.name[lang]
  return {
    lang,
    title: annual.title(line, year),
    line,
    year,
    madeUp: madeUp ? coordinator.madeUp : null,
    state: frozenOn === null ? annual.draft : annual.frozen(dateInWords(frozenOn, lang)),
    sections: [
      ...writtenSection(given, 'introduction', text.introduction).map(inOneDirection),
      ...generated,
      ...goalSections(given, text, year).map(inOneDirection),
      ...writtenSection(given, 'closing', text.closing).map(inOneDirection),
      { id: 'explain', heading: annual.explain, paragraphs: annual.explained, tables: [] },
    ],
  }
}

/** What the service says by itself: each sentence is a function of the published bytes and the operating figures. */
export function generatedSections(source: Omit<ReportSource, 'text'>, words: ReportWords): ReportSection[] {
  const named = cellNames(words, source.topics)
  const topics = ofSameLines(source.topics, source.year)
  const { locale } = languages[words.lang]
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: source.timeZone })
  const telling: Telling = {
    ...source,
    topics,
    words,
    nameOf: (subject, cell) => named(tableOfSubject(subject), cell),
    inWords: (at) => moment.format(at),
  }
  return [
    shortSection(telling),
    ...topicSections(telling),
    { id: 'waits', heading: words.annual.waits, paragraphs: [], tables: [cameTable(telling), waitsTable(telling)] },
    changeSection(telling),
    effectSection(telling),
  ]
}

/** Without signs that turn the direction of a text: after one of them "41" is read as 14, which is another number than was looked at. */
const inOneDirection = (section: ReportSection): ReportSection => {
  const straight = (text: string) => text.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '')
  return { ...section, heading: straight(section.heading), paragraphs: section.paragraphs.map(straight) }
}
