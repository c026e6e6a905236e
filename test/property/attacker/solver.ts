import highs from 'highs'
import type { Limit, WorldModel } from './worldModel.ts'

export type Counts = Map<string, number>
/** `aim` asks for a world whose columns come as near as possible to these numbers; `fixed` for one in which the columns are these. */
export type Wish = { aim?: Counts; fixed?: Counts }
/** `none`: it is proved that no world has it. `open`: the solver gave up. */
export type Solve = (wish: Wish) => Counts | 'none' | 'open'

const loadHighs = highs as unknown as typeof highs.default // its types are written for CommonJS, and this is a module

/** So long it may look for one world. */
const SECONDS = 20

/** A solver for one model: whole numbers that keep every limit. */
export async function solverFor(model: WorldModel): Promise<Solve> {
  const { solve } = await loadHighs()
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
    const found = solve(text, { mip_rel_gap: aim.size > 0 ? 0.05 : 1, time_limit: SECONDS })
    if (found.Status === 'Infeasible') return 'none'
    if (found.Status !== 'Optimal') return 'open'
    return new Map([...model.columns].map((column) => [column, Math.round(found.Columns[column]?.Primal ?? 0)]))
  }
}

const sum = ({ terms }: Limit) => terms.map(([factor, column]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${column}`).join(' ')
const extras = (model: WorldModel) => [...model.columns].filter((column) => column.startsWith('e_'))
