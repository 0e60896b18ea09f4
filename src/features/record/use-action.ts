import { useRef, useState } from 'react'
import { Failure } from '#api/failure.ts'
import type { PartnershipAnswer } from '#domain/contract/api.ts'
import { useRecord } from './record-context.ts'
import { useWriter, type Writing } from './use-writer.ts'

type Action = {
  write: (record: PartnershipAnswer) => Writing
  /** What the person saw when pressing. While that stands, changes elsewhere in the record are no obstacle. */
  seen?: (record: PartnershipAnswer) => unknown
  /** True for a write that names its own ground. */
  unversioned?: boolean
  onDone?: () => void
}

/** A write by one press: done once, told in one place when it fails, refused when what it is about has changed. */
export function useAction({ write, seen, unversioned = false, onDone }: Action) {
  const { record } = useRecord()
  const { send, latest } = useWriter(record.id)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [pending, setPending] = useState(false)
  const busy = useRef(false)

  async function attempt() {
    if (unversioned) return send(write(record))
    try {
      return await send(write(record), record.version)
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'stale') throw error
      const now = await latest()
      const same = seen !== undefined && JSON.stringify(seen(now)) === JSON.stringify(seen(record))
      if (!same) throw error
      return send(write(now), now.version)
    }
  }

  async function act() {
    if (busy.current) return
    busy.current = true
    setPending(true)
    setFailure(null)
    try {
      await attempt()
      onDone?.()
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      setFailure(error)
    } finally {
      busy.current = false
      setPending(false)
    }
  }

  return { act: () => void act(), pending, failure }
}
