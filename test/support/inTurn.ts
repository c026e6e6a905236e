import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Folders whose files take long and mostly wait. */
const LONG = ['test/stories/', 'test/property/', 'test/server/runtime/', 'test/canary/']
/** They have all begun when so much of the rest has, so that none is the last to end. */
const BEGUN_BY = 0.8

/** Spreads the long files evenly among the quick ones: while a story waits for a page, something else has the processor. */
export class InTurn extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((folder) => moduleId.includes(folder))
    const [long, quick] = [sorted.filter(isLong), sorted.filter((file) => !isLong(file))]
    const step = Math.max(1, Math.floor((quick.length * BEGUN_BY) / Math.max(1, long.length)))
    const mixed = quick.flatMap((file, i) => [...(i % step === 0 ? long.splice(0, 1) : []), file])
    return [...long, ...mixed]
  }
}
