import type { OutsideSettings } from '../../../server/alerts/outsideSettings.ts'

/** Webhooks to the internet alone. */
export const NOTHING_SET_UP: OutsideSettings = { mail: null, sms: null, hosts: [] }
