/** A lower visible height means a phone with its keyboard open, or a phone on its side. */
const SHORT_PX = 520

/** Some keyboards lie over the page instead of shrinking it. `dvh` does not notice them; the visual viewport does. */
export function followVisibleHeight(viewport: Pick<VisualViewport, 'height' | 'addEventListener'> | null, root: HTMLElement): void {
  if (!viewport) return
  const follow = () => {
    root.style.setProperty('--visible-height', `${viewport.height}px`)
    root.toggleAttribute('data-short', viewport.height < SHORT_PX)
  }
  viewport.addEventListener('resize', follow)
  follow()
}
