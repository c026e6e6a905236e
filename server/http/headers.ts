import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** Every browser feature that a page could ask for. A youth's page may only keep the screen on while the youth waits. */
const features = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'xr-spatial-tracking',
]
const youthMay = ['screen-wake-lock']
const staffMay = ['autoplay', 'clipboard-write', 'publickey-credentials-create', 'publickey-credentials-get']

const permissions = (allowed: string[]) => features.map((name) => `${name}=(${allowed.includes(name) ? 'self' : ''})`).join(', ')

const policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  requireTrustedTypesFor: ["'script'"],
  // No Trusted Types policy is allowed: our code never makes script or HTML from text.
  trustedTypes: ["'none'"],
}

/** A youth's page starts a worker. It has one Trusted Types policy, which accepts only the worker's address. */
const worker = { workerSrc: ["'self'"], trustedTypes: ['ungechat'] }

/** The headers of all answers but the staff's. A youth's page needs the strictest ones, so they are the default. */
export const youthHeaders = headersWith({ ...policy, ...worker }, youthMay)

/** A staff page has native forms, a frame with a preview, a chime, the clipboard and, in the future, passkeys. */
const staffPolicy = { ...policy, mediaSrc: ["'self'"], formAction: ["'self'"], frameSrc: ["'self'"] }
export const staffHeaders = headersWith(staffPolicy, staffMay)

/** On the desk invented youths do the work for a place, in the same worker. */
export const deskHeaders = headersWith({ ...staffPolicy, ...worker }, staffMay)

/** A page that stands as a picture in a frame of the coordinator's screen. Nothing in it runs, asks or is sent. */
export const previewHeaders = headersWith(
  { ...policy, scriptSrc: ["'none'"], connectSrc: ["'none'"], frameAncestors: ["'self'"] },
  [],
  'sameorigin',
)

function headersWith(directives: Record<string, string[]>, allowed: string[], framed: 'deny' | 'sameorigin' = 'deny'): RequestHandler {
  const safe = helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    frameguard: { action: framed },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: { maxAge: 63_072_000, includeSubDomains: true },
  })
  const permitted = permissions(allowed)
  return (req, res, next) => {
    res.setHeader('Cache-Control', 'no-store')
    res.setHeader('X-Robots-Tag', 'noindex')
    res.setHeader('Permissions-Policy', permitted)
    safe(req, res, next)
  }
}
