import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyLine, type Change, difference, inverse, type Line, type Values } from './activity.ts'
import type { Partnership } from './partnership.ts'

const outpost = 'UA63120190000093717'
const partner = 'UA61020070000092368'
const side: Values = { coordinator: null, contacts: [], position: 'a0', notes: null }
const created: Pick<Line, 'partnership' | 'kind' | 'changes'> = {
  partnership: 'p',
  kind: 'created',
  changes: [
    {
      entity: 'partnership',
      id: 'p',
      from: null,
      to: { outpost, partner, stage: 'contact', state: 'open', directions: [], gapReasons: {}, stepWhat: null },
    },
    { entity: 'side', id: outpost, from: null, to: side },
    { entity: 'side', id: partner, from: null, to: side },
  ],
}
const opened = applyLine(null, created)

test('the first line makes the partnership with both its sides', () => {
  expect(opened).toMatchObject({ id: 'p', version: 1, stage: 'contact', visits: [], programmes: [] })
  expect(opened.sides.map((one) => one.community)).toEqual([outpost, partner])
})

test('ordering cards leaves the version alone, any other line adds one', () => {
  const place = { entity: 'side', id: outpost, from: { position: 'a0' }, to: { position: 'a1' } } as const
  expect(applyLine(opened, { partnership: 'p', kind: 'placed', changes: [place] }).version).toBe(1)
  expect(applyLine(opened, { partnership: 'p', kind: 'moved', changes: [place] }).version).toBe(2)
})

test('a line about one side leaves the other as it was', () => {
  const changes: Change[] = [
    { entity: 'side', id: partner, from: { notes: null }, to: { notes: 'Голова у відпустці' } },
  ]
  const after = applyLine(opened, { partnership: 'p', kind: 'changed', changes })
  expect(after.sides).toEqual([opened.sides[0], { ...opened.sides[1], notes: 'Голова у відпустці' }])
})

const word = fc.constantFrom('а', 'б', null)
const anyChange = (before: Partnership): fc.Arbitrary<Change> => {
  const known = before.visits[0]
  const record: fc.Arbitrary<Change> =
    known === undefined
      ? word.map((note) => ({ entity: 'visit', id: 'v', from: null, to: { heldOn: null, note } }))
      : fc.oneof(
          word.map((note): Change => ({ entity: 'visit', id: 'v', from: { note: known.note }, to: { note } })),
          fc.constant<Change>({ entity: 'visit', id: 'v', from: { heldOn: known.heldOn, note: known.note }, to: null }),
        )
  const step = word.map(
    (stepWhat): Change => ({ entity: 'partnership', id: 'p', from: { stepWhat: before.stepWhat }, to: { stepWhat } }),
  )
  const notes = word.map(
    (text): Change => ({
      entity: 'side',
      id: partner,
      from: { notes: before.sides[1]?.notes ?? null },
      to: { notes: text },
    }),
  )
  return fc.oneof(record, step, notes)
}

test('a line and its inverse leave everything as it was, but for the version', () => {
  fc.assert(
    fc.property(fc.gen(), (gen) => {
      const before = gen(fc.boolean)
        ? applyLine(opened, {
            partnership: 'p',
            kind: 'recorded',
            changes: [{ entity: 'visit', id: 'v', from: null, to: { heldOn: null, note: 'а' } }],
          })
        : opened
      const changes: Change[] = []
      let standing = before
      for (let more = gen(fc.nat, 3); more >= 0; more -= 1) {
        const change = gen(anyChange, standing)
        changes.push(change)
        standing = applyLine(standing, { partnership: 'p', kind: 'placed', changes: [change] })
      }
      const after = applyLine(before, { partnership: 'p', kind: 'changed', changes })
      const back = applyLine(after, { partnership: 'p', kind: 'undone', changes: inverse(changes) })
      expect({ ...back, version: 0 }).toEqual({ ...before, version: 0 })
      expect(back.version).toBe(before.version + 2)
      expect(inverse(inverse(changes))).toEqual(changes)
    }),
  )
})

test('a difference names only the fields that differ, and nothing at all when none do', () => {
  expect(difference({ a: 1, b: [1, 2] }, { a: 1, b: [2, 1] })).toEqual({ from: { b: [1, 2] }, to: { b: [2, 1] } })
  expect(difference({ a: null }, { a: null })).toBeNull()
  expect(difference({}, { a: null })).toBeNull()
  expect(difference({ a: 'x' }, { a: null })).toEqual({ from: { a: 'x' }, to: { a: null } })
})

test('a difference applied to the old values gives the wanted ones', () => {
  const values = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(fc.integer(), fc.string(), fc.constant(null)))
  fc.assert(
    fc.property(values, values, (before, wanted) => {
      const differs = difference(before, wanted)
      const after = { ...before, ...differs?.to }
      for (const [field, value] of Object.entries(wanted)) expect(after[field] ?? null).toBe(value)
    }),
  )
})
