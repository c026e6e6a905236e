import type { ShownCell } from '../../../shared/report/finding.ts'

/** A published number, drawn from the lowest to the highest count that it may stand for. `top`: the count that fills the width. */
export function BandBar({ cell: { band, isHidden }, top }: { cell: ShownCell; top: number }) {
  const [from, to] = [(band.low / top) * 100, (band.high / top) * 100]
  return (
    <svg className="bar band-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="bar-ground" width="100" height="10" />
      <rect className={isHidden ? 'band-few' : 'band-range'} x={from} width={to - from} height="10" />
    </svg>
  )
}
