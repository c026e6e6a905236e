import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The width of an element in whole pixels, at least 240, kept up to date. `otherwise` is used where the browser cannot measure. */
export function useWidth<E extends HTMLElement>(otherwise: number): [RefObject<E | null>, number] {
  const box = useRef<E>(null)
  const [width, setWidth] = useState(otherwise)
  useLayoutEffect(() => {
    const element = box.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const measure = () => setWidth(Math.max(240, Math.floor(element.clientWidth)))
    measure()
    const watching = new ResizeObserver(measure)
    watching.observe(element)
    return () => watching.disconnect()
  }, [])
  return [box, width]
}
