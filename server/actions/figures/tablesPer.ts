import { type Table, tables } from '../../../shared/published/publication.ts'
import { catalogue } from '../../domain/disclosure/catalogue.ts'

const published = (per: 'period' | 'year') => tables.filter((table) => catalogue[table].per === per)

/** All tables that are published: once for each period of a line, or once a year. */
export const tablesPer: Record<'period' | 'year', Table[]> = { period: published('period'), year: published('year') }
