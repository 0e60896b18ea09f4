import { useRef, useState } from 'react'
import { Failure } from '#api/failure.ts'
import type { Written } from '#domain/api.ts'
import type { PartnershipAnswer } from '#domain/contract/api.ts'
import { useRecord } from './record-context.ts'
import { useWriter, type Writing } from './use-writer.ts'

type Action = {
  write: (record: PartnershipAnswer) => Writing
  /** What the person saw when pressing. While that stands, changes elsewhere in the record are no obstacle. */
  seen?: (record: PartnershipAnswer) => unknown
  /** True for a write that names its own ground. */
  unversioned?: boolean
  onDone?: (written: Written) => void
}

/** A write by one press: done once, told in one place when it fails, refused when what it is about has changed. */
export function useAction({ write, seen, unversioned = false, onDone }: Action) {
  const { record } = useRecord()
  const { send, latest } = useWriter(record.id)
  const [failed, setFailed] = useState<{ failure: Failure; about: string } | null>(null)
  const [pending, setPending] = useState(false)
  const busy = useRef(false)
  const about = JSON.stringify(seen?.(record) ?? null)

  async function attempt(): Promise<Written> {
    if (unversioned) return send(write(record))
    try {
      return await send(write(record), record.version)
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'stale') throw error
      const now = await latest()
      const same = seen !== undefined && JSON.stringify(seen(now)) === about
      if (!same) throw error
      return send(write(now), now.version)
    }
  }

  async function act() {
    if (busy.current) return
    busy.current = true
    setPending(true)
    setFailed(null)
    try {
      onDone?.(await attempt())
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      setFailed({ failure: error, about })
    } finally {
      busy.current = false
      setPending(false)
    }
  }

  // A failure about what is no longer so, such as a lost answer to what was done after all, says nothing any more.
  return { act: () => void act(), pending, failure: failed?.about === about ? failed.failure : null }
}
