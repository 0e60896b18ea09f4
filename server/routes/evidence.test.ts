import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { factSet, gapsOf } from '#domain/fact.ts'
import { engines, newWorld, refused, told, type World } from '../test/app.ts'

describe.each(engines)('evidence on %s', (engine) => {
  let world: World
  beforeAll(async () => {
    world = await newWorld(engine)
  })
  afterAll(() => world.close())

  test.each([
    ['visits', { status: 'held', heldOn: '2025-06-18', direction: 'to-partner', delegation: 'Михайло БАГІН' }],
    ['appeals', { number: '01-03/82', sentOn: '2025-06-18', addressee: 'Міська рада', subject: 'Співпраця' }],
    ['memoranda', { kind: 'memorandum', status: 'signed', signedOn: '2025-06-18', place: 'Кременець' }],
    ['programmes', { title: 'Оздоровлення дітей', direction: 'children-recreation', startsOn: '2025-07-01' }],
  ] as const)('a record of %s is kept as it was told, and corrected field by field', async (noun, fields) => {
    const { id } = await world.open()
    const record = uuidv7()
    const answer = await world.post(`/partnerships/${id}/${noun}`, { id: record, fields }, { version: 1 })
    expect(answer.status).toBe(201)
    expect(told(answer).line).toMatchObject({ kind: 'recorded', changes: [{ id: record, from: null, to: fields }] })
    expect((await world.read(id))[noun]).toEqual([expect.objectContaining({ id: record, ...fields, note: null })])
    const corrected = told(
      await world.patch(`/partnerships/${id}/${noun}/${record}`, { note: 'Уточнено' }, { version: 2 }),
    )
    expect(corrected.line).toMatchObject({
      kind: 'corrected',
      changes: [{ id: record, from: { note: null }, to: { note: 'Уточнено' } }],
    })
    expect((await world.read(id))[noun]).toEqual([expect.objectContaining({ ...fields, note: 'Уточнено' })])
  })

  test('evidence that arrives later closes the gap, and evidence withdrawn opens it again', async () => {
    const { id } = await world.open()
    told(await world.move(id, 1, 'visit'))
    const visit = uuidv7()
    const path = `/partnerships/${id}/visits`
    const { card } = told(await world.post(path, { id: visit, fields: { heldOn: '2025-06-18' } }, { version: 2 }))
    expect(gapsOf(card.stage, card.facts)).toEqual([])
    const cancelled = told(await world.patch(`${path}/${visit}`, { status: 'cancelled' }, { version: 3 }))
    expect(gapsOf('visit', cancelled.card.facts)).toEqual(['visit'])
    const held = told(await world.patch(`${path}/${visit}`, { status: 'held' }, { version: 4 }))
    expect(held.card.facts & factSet(['visit-date'])).toBeGreaterThan(0)
    expect((await world.read(id)).facts).toBe(held.card.facts)
  })

  test('a letter in two halves is no appeal until one letter has both', async () => {
    const { id } = await world.open()
    const path = `/partnerships/${id}/appeals`
    const [one, other] = [uuidv7(), uuidv7()]
    told(await world.post(path, { id: one, fields: { number: '7', addressee: 'Рада' } }, { version: 1 }))
    const halves = told(await world.post(path, { id: other, fields: { sentOn: '2025-06-18' } }, { version: 2 }))
    expect(gapsOf('appeal', halves.card.facts)).toContain('appeal')
    const whole = told(await world.patch(`${path}/${one}`, { sentOn: '2025-06-18' }, { version: 3 }))
    expect(gapsOf('appeal', whole.card.facts)).toEqual(['visit'])
  })

  test('a record is made once; another partnership’s id is taken too', async () => {
    const { id } = await world.open()
    const other = await world.open()
    const body = { id: uuidv7(), fields: { heldOn: '2025-06-18' } }
    told(await world.post(`/partnerships/${id}/visits`, body, { version: 1 }))
    const again = await world.post(`/partnerships/${id}/visits`, body, { version: 2 })
    expect(refused(again).code).toBe('id-taken')
    const elsewhere = await world.post(`/partnerships/${other.id}/visits`, body, { version: 1 })
    expect(refused(elsewhere).code).toBe('id-taken')
    expect((await world.read(other.id)).version).toBe(1)
  })

  test('what is not there cannot be corrected, and another partnership’s record is not there', async () => {
    const { id } = await world.open()
    const other = await world.open()
    const visit = uuidv7()
    told(await world.post(`/partnerships/${id}/visits`, { id: visit, fields: {} }, { version: 1 }))
    const wrong = await Promise.all([
      world.patch(`/partnerships/${id}/visits/${uuidv7()}`, { note: 'Так' }, { version: 2 }),
      world.patch(`/partnerships/${id}/appeals/${visit}`, { note: 'Так' }, { version: 2 }),
      world.patch(`/partnerships/${other.id}/visits/${visit}`, { note: 'Так' }, { version: 1 }),
    ])
    expect(wrong.map((answer) => refused(answer).code)).toEqual(['not-found', 'not-found', 'not-found'])
  })

  test('a correction of one day cannot put the record’s days the wrong way round', async () => {
    const { id } = await world.open()
    const programme = uuidv7()
    const path = `/partnerships/${id}/programmes`
    told(await world.post(path, { id: programme, fields: { title: 'Табір', startsOn: '2025-07-01' } }, { version: 1 }))
    const answer = await world.patch(`${path}/${programme}`, { endsOn: '2025-06-30' }, { version: 2 })
    expect(refused(answer)).toMatchObject({ code: 'invalid', errors: [{ field: 'endsOn', code: 'order' }] })
  })

  test('papers out of order are kept: they happen', async () => {
    const { id } = await world.open()
    const fields = { kind: 'memorandum', status: 'signed', signedOn: '2025-06-01', outpostDecidedOn: '2025-07-01' }
    expect((await world.post(`/partnerships/${id}/memoranda`, { id: uuidv7(), fields }, { version: 1 })).status).toBe(
      201,
    )
  })

  test.each([
    ['visits', { heldOn: '2025-02-31' }, 'fields.heldOn', 'date'],
    ['visits', { status: 'happened' }, 'fields.status', 'choice'],
    ['visits', { guests: 3 }, 'fields.guests', 'unknown'],
    ['appeals', { number: 82 }, 'fields.number', 'type'],
    ['appeals', { sentOn: '2025-06-18', answeredOn: '2025-06-17' }, 'fields.answeredOn', 'order'],
    ['memoranda', { place: 'я'.repeat(301) }, 'fields.place', 'too-long'],
    ['programmes', { title: 'Оздо\u0000ровлення' }, 'fields.title', 'not-text'],
    ['programmes', { startsOn: '2025-06-18', endsOn: '2025-06-17' }, 'fields.endsOn', 'order'],
  ])('a record of %s with %j is refused by its field', async (noun, fields, field, code) => {
    const { id } = await world.open()
    const answer = await world.post(`/partnerships/${id}/${noun}`, { id: uuidv7(), fields }, { version: 1 })
    expect(answer.status).toBe(422)
    expect(refused(answer).errors).toEqual([expect.objectContaining({ field, code })])
  })
})
