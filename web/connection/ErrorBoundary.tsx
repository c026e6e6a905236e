import { Component, type ReactNode } from 'react'

/** A second error within this time is not a passing fault. */
const AGAIN_MS = 5000

type Props = { fallback(again: () => void): ReactNode; children: ReactNode }
type State = { isDown: boolean; lastAt: number }

/**
 * Stands around each app, so that an error while drawing never leaves an empty page. After a first error everything is drawn again at once: the
 * cause is mostly the page itself (a browser's translator moves its texts). The talk is kept outside and loses nothing. After a second error
 * within AGAIN_MS, `fallback` is shown. It is a class because React tells such errors only to classes.
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
