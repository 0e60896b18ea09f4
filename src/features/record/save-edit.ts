import { Failure } from '#api/failure.ts'
import type { PartnershipAnswer } from '#domain/contract/api.ts'
import { changedFields, conflictsOf, type FormValues, rebase } from '#forms/form-values.ts'
import type { Writer, Writing } from './use-writer.ts'

/** The part of a record that a form edits. */
export type EditTarget = {
  read: (record: PartnershipAnswer) => FormValues
  /** The write that brings the `changed` fields into the record as it is now. */
  write: (edit: { values: FormValues; changed: readonly string[]; record: PartnershipAnswer }) => Writing
}

/** What a form holds: the values it began with, those typed since, and the version of the record it began with. */
export type Edit = { base: FormValues; values: FormValues; version: number }

export type Saved =
  | { outcome: 'saved' /** Somebody else's change went in before ours. */; merged: boolean }
  | { outcome: 'conflict'; edit: Edit; theirs: PartnershipAnswer; fields: string[] }

// Somebody may save again while we merge; whoever is overtaken this often should look at the record.
const tries = 4

/**
 * Saves an edit on top of the record as it is. Changes of others to other fields are kept; where both changed the same
 * field the answer is the conflict, and nothing has been written. Rejects with a `Failure`.
 */
export async function saveEdit(writer: Writer, target: EditTarget, edit: Edit): Promise<Saved> {
  let record = writer.known() ?? (await writer.latest())
  let merged = false
  for (let attempt = 1; ; attempt += 1) {
    const theirs = target.read(record)
    const fields = record.version === edit.version ? [] : conflictsOf(edit.base, edit.values, theirs)
    if (fields.length > 0) return { outcome: 'conflict', edit, theirs: record, fields }
    const values = rebase(edit.base, edit.values, theirs)
    const changed = changedFields(theirs, values)
    if (changed.length === 0) return { outcome: 'saved', merged }
    try {
      await writer.send(target.write({ values, changed, record }), record.version)
      return { outcome: 'saved', merged }
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'stale' || attempt === tries) throw error
      record = await writer.latest()
      merged = true
    }
  }
}

/** The edit as it goes on after its conflict was settled: on the other's version, with their value in the `given` fields. */
export function settle(target: EditTarget, edit: Edit, theirs: PartnershipAnswer, given: ReadonlySet<string>): Edit {
  const base = target.read(theirs)
  return { base, values: rebase(edit.base, edit.values, base, given), version: theirs.version }
}
