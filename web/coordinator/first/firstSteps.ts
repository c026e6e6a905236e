import type { LineId } from '../../../shared/ids.ts'
import type { Lack } from '../../../shared/settings/firstLine.ts'
import { type LineField, lineFields } from '../../../shared/settings/lineSettings.ts'
import { draftName } from '../drafts/ownDrafts.ts'

/** The steps of the guide, in order. */
export const firstSteps = ['name', 'controller', 'ages', 'hours', 'numbers', 'team', 'open'] as const
export type FirstStep = (typeof firstSteps)[number]

/** What a youth reads first, and where the line is. */
const nameAndPlace: readonly string[] = ['name', 'greeting', 'municipalities', 'path']

/** The fields of the line's form that a step shows. */
export const fieldsOfStep: Partial<Record<FirstStep, readonly LineField[]>> = {
  name: lineFields.filter((field) => nameAndPlace.includes(field)),
  controller: ['controller'],
  ages: ['ages'],
  hours: ['hours'],
}

const stepOf: Record<Lack['what'], FirstStep> = {
  name: 'name',
  greeting: 'name',
  municipalities: 'name',
  controller: 'controller',
  ages: 'ages',
  hours: 'hours',
  doctor: 'numbers',
  psychiatry: 'numbers',
  'social-duty': 'numbers',
  leader: 'numbers',
}

/** What is missing at a step. The last one lacks whatever any other does. */
export const lacksOf = (step: FirstStep, lacks: Lack[]): Lack[] =>
  step === 'open' ? lacks : lacks.filter(({ what }) => stepOf[what] === step)

export const stepAfter = (step: FirstStep): FirstStep => firstSteps[firstSteps.indexOf(step) + 1] ?? 'open'
export const stepBefore = (step: FirstStep): FirstStep | null => firstSteps[firstSteps.indexOf(step) - 1] ?? null

/** The step where a coordinator begins: where this tab was, else the first one that lacks something, else the opening. */
export const stepToBegin = (kept: FirstStep | null, lacks: Lack[]): FirstStep =>
  kept ?? firstSteps.find((step) => step !== 'open' && lacksOf(step, lacks).length > 0) ?? 'open'

export function keptStep(line: LineId): FirstStep | null {
  try {
    return firstSteps.find((step) => step === sessionStorage.getItem(draftName('step', line))) ?? null
  } catch {
    return null
  }
}

export function keepStep(line: LineId, step: FirstStep): void {
  try {
    sessionStorage.setItem(draftName('step', line), step)
  } catch {
    // The browser keeps nothing: the guide begins where something is missing.
  }
}
