import type { ConvId } from '../../../shared/ids.ts'
import { done, type Outcome, refuse } from '../../../shared/outcome.ts'
import { isPractice } from '../../../shared/practice/practiceLine.ts'
import type { SurveyAnswers } from '../../../shared/survey.ts'
import type { Service } from '../service.ts'

/** The answers after a conversation, counted once, while the ended ticket is still known. The counsellor never sees them. */
export async function answerSurvey(service: Service, conv: ConvId, survey: string, answers: SurveyAnswers): Promise<Outcome<null>> {
  const ticket = await service.live.tickets.find(conv)
  if (ticket?.phase !== 'ended' || ticket.survey === null || ticket.survey !== survey) return refuse('gone')
  if (isPractice(ticket.line)) return done(null)
  // The line was removed since.
  if (!(await service.ledger.lines.find(ticket.line))) return refuse('gone')
  await service.ledger.tallies.countSurvey(ticket.line, answers, survey, service.now())
  return done(null)
}
