import { expect, test } from 'vitest'
import type { Line } from '#domain/activity.ts'
import { lastUndoable } from './undoable.ts'

type Told = Parameters<typeof lastUndoable>[0][number]

function line(seq: number, actor: string, kind: Line['kind'], field: string, undoes: string | null = null): Told {
  const changes = [{ entity: 'partnership' as const, id: 'p', from: { [field]: null }, to: { [field]: seq } }]
  return { id: `line ${seq}`, seq, actor, kind, changes, undoes }
}

test('the last thing a person did can be taken back, also when others changed something else since', () => {
  const lines = [line(3, 'marta', 'changed', 'wave'), line(2, 'olena', 'step-set', 'stepWhat')]
  expect(lastUndoable(lines, 'olena')).toBe('line 2')
})

test('nothing is offered when others changed the same since, or when it was taken back already', () => {
  const overtaken = [line(3, 'marta', 'step-set', 'stepWhat'), line(2, 'olena', 'step-set', 'stepWhat')]
  expect(lastUndoable(overtaken, 'olena')).toBeNull()
  const undone = [line(3, 'olena', 'undone', 'stepWhat', 'line 2'), line(2, 'olena', 'step-set', 'stepWhat')]
  expect(lastUndoable(undone, 'olena')).toBeNull()
})

test('opening a partnership and ordering cards are not taken back from its history', () => {
  const lines = [line(2, 'olena', 'placed', 'position'), line(1, 'olena', 'created', 'stage')]
  expect(lastUndoable(lines, 'olena')).toBeNull()
})
