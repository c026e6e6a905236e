import type { PersonId } from '../../../shared/ids.ts'
import { done, type Outcome } from '../../../shared/outcome.ts'
import type { AllLines } from '../../../shared/published/publication.ts'
import { publisherOf } from '../../domain/disclosure/pools.ts'
import { sumsOfAll } from '../../domain/disclosure/sumOfAll.ts'
import { hasRole } from '../../domain/staff.ts'
import type { Service } from '../service.ts'
import { namesInTables, namesOf, publishedBy } from './publishedBy.ts'

/**
 * The sums over all lines on which this person is a coordinator at this moment, made from the publications that this person may read. There is
 * nothing to choose. With one line or none there is no sum.
 */
export async function seeAllLines(service: Service, person: PersonId): Promise<Outcome<AllLines>> {
  const { ledger } = service
  const [staff, all, pools] = await Promise.all([ledger.staff.find(person), ledger.lines.all(), ledger.pools.all()])
  const lines = all.filter(({ id }) => hasRole(staff, id, 'coordinator')).map(({ id }) => id)
  const { publications, broken } = lines.length < 2 ? { publications: [], broken: [] } : await publishedBy(service, lines, pools)
  const shown = broken.length > 0 ? [] : publications
  const publishers = [...new Set([...shown.map(({ publisher }) => publisher), ...broken.map(({ publisher }) => publisher)])]
  return done({
    lines: namesOf(lines, all),
    publishers: publishers.flatMap((publisher) => {
      const pool = pools.find(({ id }) => id === publisher)
      const members = namesOf(pool ? [...new Set(pool.lines.map(({ line }) => line))] : [publisher], all)
      const name = pool?.name ?? members[0]?.name
      return name ? [{ publisher, name, lines: members }] : []
    }),
    sums: sumsOfAll(
      shown,
      lines.map((line) => ({ line, publisherIn: (year) => publisherOf(line, pools, year) })),
    ),
    brokenIn: broken.map(({ publisher }) => publisher),
    ...(await namesInTables(service, shown)),
  })
}
