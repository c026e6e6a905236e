import type { GoalStatus } from '../../../../shared/report/reportText.ts'
import { useWords } from '../../words.ts'

/** How far a goal came, in the language of the page. */
export const useStatusNames = (): Record<GoalStatus, string> => useWords().annual.statuses
