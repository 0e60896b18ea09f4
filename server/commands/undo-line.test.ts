import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { communities } from '../register.ts'
import { engines, newWorld, refused, theirs, told, type Who, type World } from '../test/app.ts'

describe.each(engines)('taking back on %s', (engine) => {
  let world: World
  beforeAll(async () => {
    world = await newWorld(engine)
  })
  afterAll(() => world.close())

  const undo = (id: string, line: string, as: Who = 'coordinator') =>
    world.post(`/partnerships/${id}/undo`, { line }, { as })

  test('a move is taken back with its reason, its evidence and its place', async () => {
    const { id, version } = await world.open()
    const before = await world.read(id)
    const evidence = { kind: 'appeal', id: uuidv7(), fields: { number: '7' } }
    world.clock.now += 1000
    const { line } = told(await world.move(id, version, 'appeal', { evidence, position: 'a9' }))
    const { line: undone, card } = told(await undo(id, line.id))
    expect(undone).toMatchObject({ kind: 'undone', undoes: line.id })
    expect(card.version).toBe(3)
    expect({ ...(await world.read(id)), version: 1 }).toEqual(before)
  })

  test.each([
    ['pause', 'pause', { reason: 'Так' }],
    ['step', 'next-step', { what: 'Лист' }],
    ['visit', 'visits', { id: uuidv7(), fields: { heldOn: '2025-06-18' } }],
  ])('a %s is taken back', async (_, path, body) => {
    const { id, version } = await world.open()
    const before = await world.read(id)
    const method = path === 'next-step' ? world.put : world.post
    const sent = path === 'visits' ? { ...body, id: uuidv7() } : body
    const { line } = told(await method(`/partnerships/${id}/${path}`, sent, { version }))
    told(await undo(id, line.id))
    expect({ ...(await world.read(id)), version: 1 }).toEqual(before)
  })

  test('a line is taken back once', async () => {
    const { id, version } = await world.open()
    const { line } = told(await world.move(id, version, 'visit'))
    told(await undo(id, line.id))
    expect(refused(await undo(id, line.id)).code).toBe('moved-on')
  })

  test('two who take back one line at the same moment: one does', async () => {
    const { id, version } = await world.open()
    const { line } = told(await world.move(id, version, 'visit'))
    const answers = await Promise.all([undo(id, line.id), undo(id, line.id, 'head'), undo(id, line.id, 'admin')])
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409', '409'])
    expect(answers.filter(({ status }) => status === 409).map((answer) => refused(answer).code)).toEqual([
      'moved-on',
      'moved-on',
    ])
  })

  test('what somebody moved on since cannot be taken back', async () => {
    const { id, version } = await world.open()
    const { line } = told(await world.move(id, version, 'visit'))
    told(await world.move(id, 2, 'appeal'))
    expect(refused(await undo(id, line.id)).code).toBe('moved-on')
  })

  test('another field may change in between, and the order of cards too', async () => {
    const { id, version } = await world.open()
    const { line } = told(await world.move(id, version, 'visit', { position: 'a3' }))
    told(await world.patch(`/partnerships/${id}`, { wave: 2 }, { version: 2 }))
    told(await world.post(`/partnerships/${id}/move`, { to: 'visit', position: 'a4' }, { version: 3 }))
    told(await undo(id, line.id))
    expect(await world.read(id)).toMatchObject({ stage: 'contact', wave: 2 })
  })

  test('a colleague’s line is for the head to take back', async () => {
    const { id, version } = await world.open()
    const { line } = told(await world.move(id, version, 'visit'))
    expect(refused(await undo(id, line.id, 'second'))).toMatchObject({ code: 'forbidden', action: 'undo-others' })
    expect(told(await undo(id, line.id, 'head')).line.actorName).toBe('head')
  })

  test('a head takes back what the other council shared, but not what it keeps for itself', async () => {
    const { id, version } = await world.open(theirs)
    const moved = told(await world.move(id, version, 'visit'))
    told(await undo(id, moved.line.id, 'partnerHead'))
    const noted = told(await world.patch(`/partnerships/${id}`, { notes: 'Своє' }, { version: 3 }))
    expect(refused(await undo(id, noted.line.id, 'partnerHead')).code).toBe('forbidden')
    const placed = told(await world.post(`/partnerships/${id}/move`, { to: 'contact', position: 'a2' }, { version: 4 }))
    expect(refused(await undo(id, placed.line.id, 'partnerHead')).code).toBe('forbidden')
  })

  test('an opening, an undoing and a line of another partnership are not taken back', async () => {
    const { id, version } = await world.open()
    const other = await world.open()
    const { items } = await world.activity(0)
    const opened = items.find((line) => line.partnership === id)?.id ?? ''
    expect(refused(await undo(id, opened)).code).toBe('moved-on')
    const { line } = told(await world.move(id, version, 'visit'))
    expect(refused(await undo(other.id, line.id)).code).toBe('not-found')
    const undone = told(await undo(id, line.id))
    expect(refused(await undo(id, undone.line.id)).code).toBe('moved-on')
    expect(refused(await undo(id, uuidv7())).code).toBe('not-found')
  })

  test('an end is not taken back once the pair has begun anew', async () => {
    const partner = communities[40]?.code ?? ''
    const old = await world.open(partner)
    const { line } = told(await world.post(`/partnerships/${old.id}/end`, { reason: 'Завершено' }, { version: 1 }))
    const anew = await world.open(partner)
    expect(refused(await undo(old.id, line.id))).toMatchObject({ code: 'duplicate-pair', existing: anew.id })
  })
})
