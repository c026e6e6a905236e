import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What mostly waits comes first, and what takes least comes last: so no long file is left alone at the end. */
const ORDER = ['served', 'pages', 'plain', 'whole']

/**
 * Project after project, the longest files first. A worker goes on with the next file only while that is of its own project: otherwise it ends, with
 * all that it has loaded, and a new one begins. Long files spread among quick ones of other projects ended a worker after every second file.
 */
export class InTurn extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const turn = ({ project }: TestSpecification) => ORDER.indexOf(project.name)
    return (await super.sort(files)).toSorted((a, b) => turn(a) - turn(b))
  }
}
