import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** Everything a page of ours could ask a browser for. A youth's page may keep its screen on while somebody waits, and nothing else. */
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
  // No policy at all: nothing of ours makes script or HTML from text.
  trustedTypes: ["'none'"],
}

/** A youth's page has a worker, whose address is the one thing that its one policy lets through. */
const withWorker = { ...policy, workerSrc: ["'self'"], trustedTypes: ['ungechat'] }

/** The headers of everything we answer; a youth's page is the strictest, so it is the rule. */
export const youthHeaders = headersWith(withWorker, youthMay)

/** A staff page has native forms, a chime, a clipboard and, later, passkeys. */
export const staffHeaders = headersWith({ ...policy, mediaSrc: ["'self'"], formAction: ["'self'"] }, staffMay)

function headersWith(directives: Record<string, string[]>, allowed: string[]): RequestHandler {
  const safe = helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
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
