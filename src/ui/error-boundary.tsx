import { Component, type ReactNode } from 'react'

type Props = {
  children: ReactNode
  fallback: (error: unknown, retry: () => void) => ReactNode /** A new value gives the children another try. */
  resetKey?: string
}
type State = { failed: boolean; error: unknown; resetKey: string | undefined }

/** Shows `fallback` where its children threw. React has no hook for this, so it is the one class. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false, error: null, resetKey: this.props.resetKey }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failed: true, error }
  }

  static getDerivedStateFromProps({ resetKey }: Props, state: State): Partial<State> | null {
    return resetKey === state.resetKey ? null : { failed: false, error: null, resetKey }
  }

  override render(): ReactNode {
    const { failed, error } = this.state
    return failed
      ? this.props.fallback(error, () => this.setState({ failed: false, error: null }))
      : this.props.children
  }
}
