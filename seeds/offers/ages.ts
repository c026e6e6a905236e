import type { AgeBand } from '../../shared/topic.ts'

export const under18: AgeBand[] = ['under_12', '12-14', '15-17']
export const childAndYoung: AgeBand[] = [...under18, '18-20']
export const young: AgeBand[] = ['12-14', '15-17', '18-20', '21-25']
export const from15: AgeBand[] = ['15-17', '18-20', '21-25']
export const grownUp: AgeBand[] = ['18-20', '21-25', 'over_25']
export const everyAge: AgeBand[] = [...under18, ...grownUp]
