import { expect, test } from 'vitest'
import { z } from 'zod'
import type { FieldProblem } from '../problem.ts'
import { move, newPartnership, partnershipChange } from './partnership.ts'
import { fieldProblems } from './problems.ts'

const id = '019791c1-0000-7000-8000-000000000001'
const outpost = 'UA63120190000093717'
const contact = { role: 'head', name: 'Андрій СМАГЛЮК', post: null, phone: null, email: null }

const refusals = (schema: z.ZodType, value: unknown): FieldProblem[] => {
  const result = schema.safeParse(value)
  return result.success ? [] : fieldProblems(result.error.issues, value)
}

test.each<[string, z.ZodType, unknown, FieldProblem[]]>([
  ['a body that is no object', move, 'visit', [{ field: 'body', code: 'type' }]],
  ['a body that is a list', move, [], [{ field: 'body', code: 'type' }]],
  ['no body at all', move, null, [{ field: 'body', code: 'type' }]],
  ['a missing field', newPartnership, { id, outpost }, [{ field: 'partner', code: 'required' }]],
  ['an unknown field', move, { to: 'visit', colour: 'red' }, [{ field: 'colour', code: 'unknown' }]],
  [
    'an unknown field inside evidence',
    move,
    { to: 'visit', evidence: { kind: 'visit', id, fields: { date: 'x' } } },
    [{ field: 'evidence.fields.date', code: 'unknown' }],
  ],
  ['an unknown stage', move, { to: 'signed' }, [{ field: 'to', code: 'choice' }]],
  ['a stage that is a number', move, { to: 4 }, [{ field: 'to', code: 'choice' }]],
  [
    'an unknown kind of evidence',
    move,
    { to: 'visit', evidence: { kind: 'photo', id, fields: {} } },
    [{ field: 'evidence.kind', code: 'choice' }],
  ],
  [
    'a date that does not exist, deep inside',
    move,
    { to: 'visit', evidence: { kind: 'visit', id, fields: { heldOn: '2025-02-31' } } },
    [{ field: 'evidence.fields.heldOn', code: 'date' }],
  ],
  [
    'an answer before its letter',
    move,
    { to: 'appeal', evidence: { kind: 'appeal', id, fields: { sentOn: '2025-02-02', answeredOn: '2025-02-01' } } },
    [{ field: 'evidence.fields.answeredOn', code: 'order' }],
  ],
  ['one community twice', newPartnership, { id, outpost, partner: outpost }, [{ field: 'partner', code: 'same' }]],
  ['a code of wrong form', newPartnership, { id, outpost, partner: 'Київ' }, [{ field: 'partner', code: 'format' }]],
  [
    'a reason that is too long',
    move,
    { to: 'visit', reason: 'я'.repeat(1001) },
    [{ field: 'reason', code: 'too-long', limit: 1000 }],
  ],
  ['a moment before time', move, { to: 'visit', deviceAt: -1 }, [{ field: 'deviceAt', code: 'range' }]],
  ['a moment that is no whole number', move, { to: 'visit', deviceAt: 0.5 }, [{ field: 'deviceAt', code: 'type' }]],
  ['an empty position', move, { to: 'visit', position: '' }, [{ field: 'position', code: 'required' }]],
  ['an unknown wave', partnershipChange, { wave: 5 }, [{ field: 'wave', code: 'choice' }]],
  ['a wave that is a word', partnershipChange, { wave: 'перша' }, [{ field: 'wave', code: 'choice' }]],
  [
    'a contact without a name',
    partnershipChange,
    { contacts: { outpost: [{ ...contact, name: ' ' }] } },
    [{ field: 'contacts.outpost.0.name', code: 'required' }],
  ],
  [
    'an address that is none',
    partnershipChange,
    { contacts: { partner: [contact, { ...contact, email: 'пошта' }] } },
    [{ field: 'contacts.partner.1.email', code: 'format' }],
  ],
  [
    'an address that is too long',
    partnershipChange,
    { contacts: { partner: [{ ...contact, email: `${'a'.repeat(200)}@b.ua` }] } },
    [{ field: 'contacts.partner.0.email', code: 'too-long', limit: 200 }],
  ],
  [
    'an address with NUL',
    partnershipChange,
    { contacts: { partner: [{ ...contact, email: 'a\u0000@b.ua' }] } },
    [{ field: 'contacts.partner.0.email', code: 'not-text' }],
  ],
  [
    'an address with a lone surrogate',
    partnershipChange,
    { contacts: { partner: [{ ...contact, email: 'a\ud800@b.ua' }] } },
    [{ field: 'contacts.partner.0.email', code: 'not-text' }],
  ],
  [
    'an address that is a number',
    partnershipChange,
    { contacts: { partner: [{ ...contact, email: 7 }] } },
    [{ field: 'contacts.partner.0.email', code: 'type' }],
  ],
])('%s is told by its field', (_, schema, value, told) => {
  expect(refusals(schema, value)).toEqual(told)
})

test('an address may be left out of a contact by an empty field', () => {
  const read = partnershipChange.parse({ contacts: { outpost: [{ ...contact, email: '' }] } })
  expect(read.contacts?.outpost?.[0]?.email).toBeNull()
})

test('a field that carries the name of a prototype is told as unknown', () => {
  expect(refusals(move, JSON.parse('{"to":"visit","__proto__":{"reason":"так"}}'))).toEqual([
    { field: '__proto__', code: 'unknown' },
  ])
  expect(refusals(move, JSON.parse('{"to":"visit","constructor":1}'))).toEqual([
    { field: 'constructor', code: 'unknown' },
  ])
})

test('several wrong fields are told all at once', () => {
  const told = refusals(newPartnership, { id: 'x', outpost, partner: 1, wave: 9 })
  expect(told.map(({ field }) => field).toSorted()).toEqual(['id', 'partner', 'wave'])
})

test('a value of an unknown kind is still told', () => {
  expect(refusals(z.object({ day: z.date() }), { day: '2025' })).toEqual([{ field: 'day', code: 'type' }])
})
