import { z } from 'zod/mini'
import { alertSettings, alertVersion, receiverId, receivers, saveAlertsAnswer } from '../alerts.ts'
import { auditAsked, auditView } from '../audit/auditWire.ts'
import { campaignAnswer, campaignDraft, campaignId, campaignsView, campaignVersion } from '../campaigns/campaign.ts'
import { deskTextAnswer, deskTextDraft, deskTextId, deskTextsView, deskTextVersion } from '../deskTexts/deskText.ts'
import { dayFigures, monthFigures, nowView } from '../figures.ts'
import { bridgeAnswer, bridgeDraft } from '../help/bridge.ts'
import { entryDraft } from '../help/entryDraft.ts'
import { entryAnswer, entryOfLine, entryVersion, numbersView, print } from '../help/numbersView.ts'
import { invitationId, lineId, personId, sha256Digest } from '../ids.ts'
import { load, yearSoFar } from '../load.ts'
import { allLines, topicFigures } from '../published/publication.ts'
import { freezeAnswer, partVersion, partVersions, reportReading, reportYear, saveAnswer, writtenPart } from '../report/reportWire.ts'
import { closedFor, closeLineAnswer, closingAsked, closingMessage, openLineAnswer } from '../settings/closing.ts'
import { firstOpenAnswer, firstView, leaderAnswer, leaderCall } from '../settings/firstLine.ts'
import { saveLineAnswer } from '../settings/lineFault.ts'
import { lineReading, lineVersion, settingsChange } from '../settings/lineSettings.ts'
import { planDay, planKind, planSpans, planView, savePlanAnswer } from '../team/planWire.ts'
import { changeAnswer, givenRoles, inviteAnswer, linkAnswer, memberFields, offAnswer, teamView, withdrawAnswer } from '../team/teamWire.ts'
import { whatIf, whatIfAsked } from '../team/whatIf.ts'
import type { Door } from './door.ts'

/** `again`: the page reads by itself what it shows already, because it has changed. This keeps nobody signed in. */
const readLineAgain = z.strictObject({ line: lineId, again: z.optional(z.literal(true)) })

export const coordinatorDoor = {
  requests: {
    /** Answers the live view, and sends a notice at every change from then on. */
    'now:watch': { payload: z.strictObject({ protocol: z.string().check(z.maxLength(64)) }), reply: nowView },
    /** A calendar day in the line's time zone, such as `2026-11-22`. The server keeps the figures of a day for 14 days. */
    'day:read': { payload: z.strictObject({ line: lineId, date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)) }), reply: dayFigures },
    'month:read': { payload: z.strictObject({ line: lineId, month: z.string().check(z.regex(/^\d{4}-\d{2}$/)) }), reply: monthFigures },
    /** When youths come to a line, how long they wait, and today against the usual. The year up to now. */
    'load:read': { payload: z.strictObject({ line: lineId }), reply: load },
    /** How many would get through soon with other counsellors on duty, simulated from the figures of that line. */
    'staffing:ask': { payload: whatIfAsked, reply: whatIf },
    /** A calendar year of all lines of this coordinator. */
    'year:read': { payload: z.strictObject({ year: z.string().check(z.regex(/^20\d{2}$/)) }), reply: yearSoFar },
    /** Everything that the line has published, whole: nothing can be asked of the tables but their line. */
    'topics:read': { payload: z.strictObject({ line: lineId }), reply: topicFigures },
    /** All that the annual report of a line and a year is made from. */
    'report:read': { payload: z.strictObject({ line: lineId, year: reportYear }), reply: reportReading },
    /** Saves one part of what the coordinator writes. `base`: the version that the writer had read. */
    'report:save': {
      payload: z.strictObject({ line: lineId, year: reportYear, base: partVersion, written: writtenPart }),
      reply: saveAnswer,
    },
    /** Freezes a report, for ever. `confirmed`: its numbers are in its tables, and it tells of no single youth. */
    'report:freeze': {
      payload: z.strictObject({ line: lineId, year: reportYear, versions: partVersions, confirmed: z.literal(true) }),
      reply: freezeAnswer,
    },
    /** Where the alerts of a line go, and how each receiver answered last. */
    'alerts:read': { payload: z.strictObject({ line: lineId }), reply: alertSettings },
    /** Saves all receivers of a line. `base`: the version that the coordinator had read. */
    'alerts:save': { payload: z.strictObject({ line: lineId, base: alertVersion, receivers }), reply: saveAlertsAnswer },
    /** Sends a saved receiver a test. How it went is read some seconds later. */
    'alerts:test': { payload: z.strictObject({ line: lineId, receiver: receiverId }), reply: z.null() },
    /** Every number and place that a line shows or would show, with its sources and checks, and the line's bridges. */
    'numbers:read': { payload: readLineAgain, reply: numbersView },
    /** The coordinator says that an entry is right, or takes that back. `print`: the entry as it was read. */
    'numbers:confirm': { payload: z.strictObject({ ...entryOfLine, print }), reply: entryAnswer },
    'numbers:withdraw': { payload: z.strictObject({ ...entryOfLine, print }), reply: entryAnswer },
    /** What youths are shown (`print`) does not work: it is off at once. `back`: it was a slip. */
    'numbers:switch': { payload: z.strictObject({ ...entryOfLine, print, back: z.boolean() }), reply: entryAnswer },
    /** Saves a line's own entry over the version that was read; null: it is new. `confirmed`: it is right, as it is saved. */
    'numbers:save': {
      payload: z.strictObject({ ...entryOfLine, over: z.nullable(entryVersion), draft: entryDraft, confirmed: z.boolean() }),
      reply: entryAnswer,
    },
    /** Removes a line's own entry, or brings back one that was removed. */
    'numbers:remove': { payload: z.strictObject({ ...entryOfLine, over: entryVersion, back: z.boolean() }), reply: entryAnswer },
    /** Saves a bridge over the version that was read; 0: it is new. */
    'bridge:save': { payload: z.strictObject({ ...entryOfLine, over: entryVersion, draft: bridgeDraft }), reply: bridgeAnswer },
    'bridge:remove': { payload: z.strictObject({ ...entryOfLine, over: entryVersion }), reply: bridgeAnswer },
    /** The campaigns of a line: times in which more youths than usual are expected. */
    'campaigns:read': { payload: z.strictObject({ line: lineId }), reply: campaignsView },
    /** Saves a campaign over the version that was read; null: it is new. */
    'campaign:save': {
      payload: z.strictObject({ line: lineId, id: campaignId, base: campaignVersion, draft: campaignDraft }),
      reply: campaignAnswer,
    },
    'campaign:remove': { payload: z.strictObject({ line: lineId, id: campaignId, base: campaignVersion }), reply: campaignAnswer },
    /** The canned replies and procedure sheets of a line, which its counsellors have beside their talks. */
    'texts:read': { payload: readLineAgain, reply: deskTextsView },
    /** Saves one over the version that was read; 0: it is new. */
    'texts:save': {
      payload: z.strictObject({ line: lineId, id: deskTextId, over: deskTextVersion, draft: deskTextDraft }),
      reply: deskTextAnswer,
    },
    'texts:remove': { payload: z.strictObject({ line: lineId, id: deskTextId, over: deskTextVersion }), reply: deskTextAnswer },
    /** The sums over all lines of this coordinator, made from what is published. There is nothing to choose. */
    'team:read': { payload: z.strictObject({ line: lineId }), reply: teamView },
    /** Makes an account on this line, with a sign-in name of the server and a link that is told once. */
    'team:invite': {
      payload: z.strictObject({ line: lineId, invitation: invitationId, fields: memberFields, given: givenRoles }),
      reply: inviteAnswer,
    },
    /** `base`: the print of the member as the coordinator had read it. */
    'team:change': {
      payload: z.strictObject({ line: lineId, person: personId, base: sha256Digest, fields: memberFields, given: givenRoles }),
      reply: changeAnswer,
    },
    /** A new link to choose a password. The old password, all sessions and older links end at once. */
    'team:link': { payload: z.strictObject({ person: personId }), reply: linkAnswer },
    /** Takes the open link back. */
    'team:withdraw': { payload: z.strictObject({ person: personId }), reply: withdrawAnswer },
    /** Switches a member off everywhere. */
    'team:off': { payload: z.strictObject({ person: personId }), reply: offAnswer },
    /** Switches a member on again, with a link to choose a password. */
    'team:on': { payload: z.strictObject({ person: personId }), reply: linkAnswer },
    /** Who changed what on a line, a page at a time, and whether the whole trail still follows from its beginning. */
    'audit:read': { payload: auditAsked, reply: auditView },
    /** Who is planned when on a line, and which leader is on call, beside what is known of the demand. */
    'plan:read': { payload: z.strictObject({ line: lineId }), reply: planView },
    /** Saves one day of a plan. `base`: the version that the writer had read. */
    'plan:save': {
      payload: z.strictObject({ line: lineId, kind: planKind, day: planDay, base: partVersion, spans: z.nullable(planSpans) }),
      reply: savePlanAnswer,
    },
    'topics:all': { payload: z.strictObject({}), reply: allLines },
    /** The settings of a line, its last changes, and what a form needs beside them. */
    'line:read': { payload: readLineAgain, reply: lineReading },
    /** Saves the fields that were changed. `base`: the version that the coordinator had read. */
    'line:save': { payload: z.strictObject({ line: lineId, base: lineVersion, change: settingsChange }), reply: saveLineAnswer },
    /** When the line would open again if it were closed so. Coordinators and leaders of the line ask this, close and open. */
    'line:closing': { payload: z.strictObject({ line: lineId, until: closedFor }), reply: closingAsked },
    /** Closes a line by hand, at once. Talks that run go on. */
    'line:close': { payload: z.strictObject({ line: lineId, message: closingMessage, until: closedFor }), reply: closeLineAnswer },
    /** Opens a line that is closed by hand: from then on its hours decide. */
    'line:open': { payload: z.strictObject({ line: lineId }), reply: openLineAnswer },
    /** What a line needs before it opens for the first time. */
    'first:read': { payload: readLineAgain, reply: firstView },
    /** The coordinator has called the leader on call today. `over`: the number that the coordinator had read; null: there was none. */
    'first:leader': {
      payload: z.strictObject({
        line: lineId,
        over: z.nullable(z.string().check(z.maxLength(40))),
        call: leaderCall,
        called: z.literal(true),
      }),
      reply: leaderAnswer,
    },
    /** Opens a line for the first time, if nothing is missing. */
    'first:open': { payload: z.strictObject({ line: lineId }), reply: firstOpenAnswer },
  },
  notices: {
    'now:view': nowView,
    /** A number, a place, a check or a bridge was changed. */
    'help:news': z.strictObject({}),
    /** A canned reply or a procedure sheet was changed. */
    'texts:news': z.strictObject({}),
  },
} satisfies Door
export type CoordinatorDoor = typeof coordinatorDoor
