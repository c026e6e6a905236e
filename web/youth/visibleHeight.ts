/** Less than this is a phone with its keyboard up, or one that lies on its side. */
const SHORT_PX = 520

/** Where a keyboard lies over the page instead of shrinking it, `dvh` does not know; the visual viewport does. */
export function followVisibleHeight(viewport: Pick<VisualViewport, 'height' | 'addEventListener'> | null, root: HTMLElement): void {
  if (!viewport) return
  const follow = () => {
    root.style.setProperty('--visible-height', `${viewport.height}px`)
    root.toggleAttribute('data-short', viewport.height < SHORT_PX)
  }
  viewport.addEventListener('resize', follow)
  follow()
}
