import type { RequestHandler } from 'express'
import type { Service } from '../actions/service.ts'

const FORWARDED = ['x-forwarded-for', 'forwarded', 'x-real-ip']

/** For a server that trusts no proxy. The first request that came through a proxy is logged: all people then share one place, the proxy's. */
export function openProxyWatch(log: Service['log']): RequestHandler {
  let said = false
  return (req, _res, next) => {
    if (!said && FORWARDED.some((name) => req.headers[name] !== undefined)) {
      said = true
      log('proxy-not-trusted')
    }
    next()
  }
}
