type Props = { x: number; y: number; scale: number }

/** A small triangle that points down at a month in which there was a campaign. `y`: its lower end. The table below says which one. */
export function CampaignFlag({ x, y, scale }: Props) {
  const half = 5 * scale
  return <path className="campaign-flag" d={`M ${x} ${y} l ${-half} ${-1.6 * half} h ${2 * half} Z`} />
}
