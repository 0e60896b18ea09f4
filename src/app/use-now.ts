import { useEffect, useState } from 'react'

/** The present moment, told anew each minute: a board that stays open over midnight shows the new day. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
