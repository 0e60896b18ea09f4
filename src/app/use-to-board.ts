import { useLocation, useNavigate } from 'react-router'

/**
 * Leaves what stands over the board. Whoever came from the board goes back in history, so that Back does not open it
 * again; whoever came by a link finds the board in its place.
 */
export function useToBoard(): () => void {
  const navigate = useNavigate()
  const { key, search } = useLocation()
  return () => {
    if (key === 'default') void navigate({ pathname: '/board', search }, { replace: true })
    else void navigate(-1)
  }
}
