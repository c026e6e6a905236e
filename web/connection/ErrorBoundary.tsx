import { Component, type ReactNode } from 'react'

/** Twice within this time it is no passing fault. */
const AGAIN_MS = 5000

type Props = { fallback(again: () => void): ReactNode; children: ReactNode }
type State = { isDown: boolean; lastAt: number }

/**
 * Around each app: whatever throws while it is drawn leaves no empty page. The first time everything is drawn anew at once, since what
 * went wrong is mostly the page itself (a browser's translator moves its texts); the talk lies outside of it and loses nothing. A second
 * time at once, `fallback` is shown. Only a class can be told by React of what was thrown.
 */
export class ErrorBoundary extends Component<Props, State> {
  constructor(props: Props) {
    super(props)
    this.state = { isDown: false, lastAt: Number.NEGATIVE_INFINITY }
  }
  static getDerivedStateFromError(): Partial<State> {
    return { isDown: true }
  }
  override componentDidCatch(): void {
    const now = performance.now()
    this.setState(({ lastAt }) => ({ isDown: now - lastAt <= AGAIN_MS, lastAt: now }))
  }
  override render(): ReactNode {
    return this.state.isDown ? this.props.fallback(() => this.setState({ isDown: false })) : this.props.children
  }
}
