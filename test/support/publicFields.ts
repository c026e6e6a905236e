import { type InEach, perLang } from '../../shared/lang.ts'
import type { JointController } from '../../shared/settings/public/jointController.ts'
import type { Standard } from '../../shared/settings/public/standard.ts'
import type { LineStatement } from '../../shared/settings/public/statement.ts'

export const both = (text: string): InEach => perLang(() => text)

export const aJoint: JointController = {
  municipality: 'Faxe',
  name: 'Faxe Kommune, Børn og Unge',
  contact: { da: 'Ring 12 34 56 78.', en: 'Call 12 34 56 78.' },
  answersFor: { da: 'Vagterne om torsdagen.', en: 'The duties on Thursdays.' },
}

export const aStandard: Standard = {
  wait: { percent: 80, minutes: 5 },
  hours: { da: 'Vi åbner til tiden.', en: 'We open on time.' },
  training: { da: 'Alle har lært at tale med unge.', en: 'All have learnt to talk with young people.' },
  supervision: { da: '', en: '' },
}

export const aStatement: LineStatement = {
  status: 'partly',
  faults: [{ why: 'breaks', what: { da: 'Kalenderen kan ikke læses højt.', en: 'The calendar cannot be read aloud.' } }],
  method: 'self',
  judge: 'Web-gruppen i Faxe Kommune',
  judgedOn: '2026-03-01',
  reviewedOn: '2026-10-01',
  phone: '12 34 56 78',
  email: 'web@faxe.example',
  officialAddress: '',
}
