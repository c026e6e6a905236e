import { after } from '../../shared/words/da/after.ts'
import { arrival } from '../../shared/words/da/arrival.ts'
import { chat } from '../../shared/words/da/chat.ts'
import { choices } from '../../shared/words/da/choices.ts'
import { coordinator } from '../../shared/words/da/coordinator.ts'
import { counsellor } from '../../shared/words/da/counsellor.ts'
import { staff } from '../../shared/words/da/staff.ts'
import { talk } from '../../shared/words/da/talk.ts'

/** The Danish that stories find things by: what a person reads. */
export const pages = { da: { after, arrival, chat, choices, coordinator, counsellor, staff, talk } }
