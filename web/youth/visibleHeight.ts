/** Where a keyboard lies over the page instead of shrinking it, `dvh` does not know; the visual viewport does. */
export function followVisibleHeight(viewport: Pick<VisualViewport, 'height' | 'addEventListener'> | null, root: HTMLElement): void {
  if (!viewport) return
  const follow = () => root.style.setProperty('--visible-height', `${viewport.height}px`)
  viewport.addEventListener('resize', follow)
  follow()
}
