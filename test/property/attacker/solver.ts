import loadHighs from 'highs'
import type { Limit, WorldModel } from './worldModel.ts'

export type Counts = Map<string, number>
/** `aim` asks for a world whose columns come as near as possible to these numbers; `fixed` for one in which the columns are these. */
export type Wish = { aim?: Counts; fixed?: Counts }
export type Solve = (wish: Wish) => Counts | null

/** A solver for one model: whole numbers that keep every limit, or null if it is proved that there are none. */
export async function solverFor(model: WorldModel): Promise<Solve> {
  const highs = await loadHighs()
  const bands = new Map(model.cells.map(({ column, band }) => [column, band]))
  const rows = [
    ...model.limits.map((limit) => `${sum(limit)} <= ${limit.most}`),
    ...model.equal.map((limit) => `${sum(limit)} = ${limit.most}`),
  ]
  const general = [...model.columns].join(' ')
  return ({ aim = new Map(), fixed = new Map() }) => {
    const aimed = [...aim].flatMap(([column, value]) => [`${column} - d_${column} <= ${value}`, `${column} + d_${column} >= ${value}`])
    const bounds = [...model.columns].flatMap((column) => {
      const at = fixed.get(column)
      const band = bands.get(column)
      return at !== undefined ? [`${column} = ${at}`] : band ? [`${band.low} <= ${column} <= ${band.high}`] : []
    })
    // Without an aim: as few topics beyond the first of each group as possible, which makes a world easy to build.
    const goal = [...[...aim.keys()].map((column) => `d_${column}`), ...extras(model).map((column) => `2 ${column}`)].join(' + ')
    const text = ['Minimize', goal, 'Subject To', ...rows, ...aimed, 'Bounds', ...bounds, 'General', general, 'End'].join('\n')
    const found = highs.solve(text, { mip_rel_gap: aim.size > 0 ? 0.05 : 1, time_limit: 60 })
    if (found.Status === 'Infeasible') return null
    if (found.Status !== 'Optimal') throw new Error(`the solver gave up: ${found.Status}`)
    return new Map([...model.columns].map((column) => [column, Math.round(found.Columns[column]?.Primal ?? 0)]))
  }
}

const sum = ({ terms }: Limit) => terms.map(([factor, column]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${column}`).join(' ')
const extras = (model: WorldModel) => [...model.columns].filter((column) => column.startsWith('e_'))
