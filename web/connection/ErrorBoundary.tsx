import { Component, type ReactNode } from 'react'

/** Twice within this time it is no passing fault. */
const AGAIN_MS = 5000

type Props = { fallback(again: () => void): ReactNode; children: ReactNode }

/**
 * Around each app: whatever throws while it is drawn leaves no empty page. The first time everything is drawn anew at once, since what
 * went wrong is mostly the page itself (a browser's translator moves its texts); the talk lies outside of it and loses nothing. A second
 * time at once, `fallback` is shown. Only a class can be told by React of what was thrown.
 */
export class ErrorBoundary extends Component<Props, { isDown: boolean }> {
  override state = { isDown: false }
  private lastAt = Number.NEGATIVE_INFINITY

  static getDerivedStateFromError(): { isDown: boolean } {
    return { isDown: true }
  }
  override componentDidCatch(): void {
    const now = performance.now()
    if (now - this.lastAt > AGAIN_MS) this.again()
    this.lastAt = now
  }
  private again = (): void => this.setState({ isDown: false })

  override render(): ReactNode {
    return this.state.isDown ? this.props.fallback(this.again) : this.props.children
  }
}
