/** Why a public field of a line is not taken. */
export const publicFaultKinds = [
  'dpo-half',
  'dpo-long',
  'joint-empty',
  'joint-long',
  'joint-twice',
  'standard-half',
  'standard-long',
  'standard-percent',
  'statement-phone',
  'statement-email',
  'statement-judge',
  'statement-date',
  'statement-order',
  'statement-fully',
  'statement-faults',
  'statement-fault-empty',
  'statement-address',
  'theme-colour',
  'theme-weak',
] as const
export type PublicFaultKind = (typeof publicFaultKinds)[number]

/** How long the texts may be. The sentences for refused values name these numbers. */
export const publicBounds = {
  dpo: 400,
  joint: { municipality: 60, name: 80, contact: 200, answersFor: 300 },
  standard: 400,
  statement: { judge: 120, fault: 300 },
} as const
