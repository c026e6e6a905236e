import type { LineReading } from '../../../../shared/settings/lineSettings.ts'
import { isSameWay, type WayOn } from '../../../../shared/settings/overflow.ts'
import { useWords } from '../../words.ts'
import { ChoiceList } from '../fields/ChoiceList.tsx'
import { nameOfWay } from './overflowInWords.ts'

type Props = {
  legend: string
  ways: WayOn[]
  reading: Pick<LineReading, 'others' | 'numbers'>
  describedBy: string | undefined
  write(ways: WayOn[]): void
}

/** The lines and the national numbers to choose from. What was chosen and is gone stands there too, so that it can be taken away. */
export function WaysBox({ legend, ways, reading, describedBy, write }: Props) {
  const { coordinator, lang } = useWords()
  const { overflow: words, noOthers } = coordinator.line
  const there: WayOn[] = [
    ...reading.others.map(({ line }): WayOn => ({ to: 'line', line })),
    ...reading.numbers.map(({ id }): WayOn => ({ to: 'number', number: id })),
  ]
  const all = [...there, ...ways.filter((way) => there.every((one) => !isSameWay(way, one)))]
  const part = (to: WayOn['to'], title: string, hint: string, none: string) => {
    const choices = all.filter((way) => way.to === to)
    return (
      <div className="overflow-ways">
        <p className="band-subject">{title}</p>
        <p className="figures-hint">{choices.length === 0 ? none : hint}</p>
        <ChoiceList
          legend={`${legend}. ${title}`}
          choices={choices.map((way) => ({ value: JSON.stringify(way), name: nameOfWay(way, reading, lang) }))}
          chosen={ways.map((way) => JSON.stringify(way))}
          describedBy={describedBy}
          write={(chosen) => {
            const isChosen = (way: WayOn) =>
              way.to === to ? chosen.includes(JSON.stringify(way)) : ways.some((one) => isSameWay(one, way))
            write(all.filter(isChosen))
          }}
        />
      </div>
    )
  }
  return (
    <>
      {part('line', words.lines, words.linesHint, noOthers)}
      {part('number', words.numbers, words.numbersHint, words.noNumbers)}
    </>
  )
}
