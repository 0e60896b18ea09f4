import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { partnershipAnswer } from '#domain/contract/api.ts'
import { communities } from '../register.ts'
import { engines, foreign, newWorld, ours, personId, refused, theirs, told, type World } from '../test/app.ts'

describe.each(engines)('partnerships on %s', (engine) => {
  let world: World
  beforeAll(async () => {
    world = await newWorld(engine)
  })
  afterAll(() => world.close())

  const visit = () => ({ kind: 'visit', id: uuidv7(), fields: { heldOn: '2025-06-18' } })
  const letter = () => ({ number: '01-03/82', sentOn: '2025-06-18', addressee: 'Міська рада' })

  test('a coordinator opens a partnership and finds it on both councils’ boards', async () => {
    const id = uuidv7()
    const body = { id, outpost: ours, partner: theirs, wave: 2, directions: ['education'], stepWhat: ' Подзвонити ' }
    const answer = await world.post('/partnerships', body)
    expect(answer.status).toBe(201)
    const { line, card } = told(answer)
    expect(line).toMatchObject({ kind: 'created', partnership: id, actorName: 'coordinator', at: world.clock.now })
    expect(card).toMatchObject({
      id,
      version: 1,
      name: 'Кременецька',
      side: 'partner',
      stage: 'contact',
      state: 'open',
      stepWhat: 'Подзвонити',
      coordinator: personId('coordinator'),
    })
    expect(answer.headers.get('etag')).toBe('"1"')
    const record = partnershipAnswer.parse((await world.get(`/partnerships/${id}`, { as: 'partner' })).json)
    expect(record).toMatchObject({
      wave: 2,
      stepOwner: personId('coordinator'),
      communities: { outpost: { code: ours } },
    })
    expect((await world.activity(0, 'partner')).cards).toContainEqual(expect.objectContaining({ id, side: 'outpost' }))
  })

  test('a council of the rear opens a partnership from its own side', async () => {
    const { line, card } = told(
      await world.post('/partnerships', { id: uuidv7(), outpost: foreign, partner: theirs }, { as: 'partner' }),
    )
    expect(card.side).toBe('outpost')
    expect(line.actorName).toBe('partner')
  })

  test('the second opening of an open pair is refused with the way to the first', async () => {
    const partner = communities[3]?.code ?? ''
    const first = await world.open(partner)
    const again = await world.post('/partnerships', { id: uuidv7(), outpost: ours, partner })
    expect(again.status).toBe(409)
    expect(refused(again)).toMatchObject({ code: 'duplicate-pair', existing: first.id })
    const turned = await world.post('/partnerships', { id: uuidv7(), outpost: partner, partner: ours })
    expect(turned.status).toBe(201)
  })

  test('two people who open one pair at the same moment: one does, the other is led there', async () => {
    for (const { code: partner } of communities.slice(10, 20)) {
      const tries = [uuidv7(), uuidv7()].map((id) => world.post('/partnerships', { id, outpost: ours, partner }))
      const [one, other] = (await Promise.all(tries)).toSorted((a, b) => a.status - b.status)
      expect([one?.status, other?.status]).toEqual([201, 409])
      if (!one || !other) throw new Error('two answers were expected')
      expect(refused(other)).toMatchObject({ code: 'duplicate-pair', existing: told(one).card.id })
    }
  })

  test('an id that is taken by another pair is refused', async () => {
    const { id } = await world.open()
    const partner = communities[5]?.code
    expect(refused(await world.post('/partnerships', { id, outpost: ours, partner })).code).toBe('id-taken')
  })

  test.each([
    ['a community outside the register', { partner: 'UA99999999999999999' }, 'partner', 'not-in-register'],
    ['its own community', { partner: ours }, 'partner', 'same'],
    ['a place that is none', { partner: 'UA56060350000045909', position: 'nowhere!' }, 'position', 'format'],
  ])('a partnership with %s is refused by its field', async (_, differs, field, code) => {
    const answer = await world.post('/partnerships', { id: uuidv7(), outpost: ours, ...differs })
    expect(answer.status).toBe(422)
    expect(refused(answer).errors).toContainEqual({ field, code })
  })

  test('nobody opens a partnership between two other councils', async () => {
    const body = { id: uuidv7(), outpost: theirs, partner: foreign }
    expect(refused(await world.post('/partnerships', body)).code).toBe('forbidden')
  })

  test('a new card comes on top of the board', async () => {
    const first = await world.open()
    const second = await world.open()
    const own = async (id: string): Promise<string> =>
      (await world.read(id)).sides.find((side) => side.community === ours)?.position ?? ''
    expect((await own(second.id)) < (await own(first.id))).toBe(true)
  })

  test('a partnership of other councils does not exist for a stranger, to read or to write', async () => {
    const { id, version } = await world.open()
    expect(refused(await world.get(`/partnerships/${id}`, { as: 'stranger' })).code).toBe('not-found')
    expect(refused(await world.get(`/partnerships/${id}/activity`, { as: 'stranger' })).code).toBe('not-found')
    const sent = { as: 'stranger', version } as const
    const tries = await Promise.all([
      world.post(`/partnerships/${id}/move`, { to: 'visit', reason: 'Так' }, sent),
      world.patch(`/partnerships/${id}`, { wave: 1 }, sent),
      world.put(`/partnerships/${id}/next-step`, { what: 'Лист' }, sent),
      world.post(`/partnerships/${id}/end`, { reason: 'Так' }, sent),
      world.post(`/partnerships/${id}/visits`, { id: uuidv7(), fields: {} }, sent),
      world.post(`/partnerships/${id}/undo`, { line: uuidv7() }, sent),
    ])
    expect(tries.map((answer) => refused(answer).code)).toEqual(Array(6).fill('not-found'))
  })

  test('a reviewer reads everything and changes nothing', async () => {
    const { id, version } = await world.open()
    const sent = { as: 'reviewer', version } as const
    expect((await world.get(`/partnerships/${id}`, sent)).status).toBe(200)
    const tries = await Promise.all([
      world.post('/partnerships', { id: uuidv7(), outpost: ours, partner: 'UA56060350000045909' }, sent),
      world.post(`/partnerships/${id}/move`, { to: 'visit', reason: 'Так' }, sent),
      world.patch(`/partnerships/${id}`, { wave: 1 }, sent),
      world.put(`/partnerships/${id}/next-step`, { what: 'Лист' }, sent),
      world.post(`/partnerships/${id}/next-step/done`, {}, sent),
      world.post(`/partnerships/${id}/pause`, { reason: 'Так' }, sent),
      world.post(`/partnerships/${id}/end`, { reason: 'Так' }, sent),
      world.post(`/partnerships/${id}/reopen`, { reason: 'Так' }, sent),
      world.post(`/partnerships/${id}/visits`, { id: uuidv7(), fields: {} }, sent),
      world.patch(`/partnerships/${id}/visits/${uuidv7()}`, {}, sent),
      world.post(`/partnerships/${id}/undo`, { line: uuidv7() }, sent),
    ])
    expect(tries.map((answer) => refused(answer).code)).toEqual(Array(11).fill('forbidden'))
    expect((await world.read(id)).version).toBe(1)
  })

  test('whoever is not known is asked to sign in', async () => {
    expect(refused(await world.get('/board', { as: null })).code).toBe('unauthenticated')
    const body = { id: uuidv7(), outpost: ours, partner: theirs }
    expect(refused(await world.post('/partnerships', body, { as: null })).code).toBe('unauthenticated')
  })

  test('a move with the facts it needs asks for no reason and saves both at once', async () => {
    const { id, version } = await world.open()
    world.clock.now += 60_000
    const { line, card } = told(
      await world.post(`/partnerships/${id}/move`, { to: 'visit', evidence: visit() }, { version }),
    )
    expect(line).toMatchObject({ kind: 'moved', reason: null })
    expect(line.changes.map((change) => change.entity)).toEqual(['visit', 'partnership'])
    expect(card).toMatchObject({ stage: 'visit', version: 2, explained: [], stageEnteredAt: world.clock.now })
    expect((await world.read(id)).visits).toHaveLength(1)
  })

  test('a move without its facts asks for them or for a reason, and writes nothing until then', async () => {
    const { id, version } = await world.open()
    const answer = await world.post(`/partnerships/${id}/move`, { to: 'visit' }, { version })
    expect(answer.status).toBe(422)
    expect(refused(answer)).toMatchObject({
      code: 'needs-reason',
      demands: { missing: ['visit-date'], skipped: [], back: false },
      errors: [{ field: 'reason', code: 'required' }],
    })
    expect((await world.read(id)).version).toBe(1)
    const blank = await world.post(`/partnerships/${id}/move`, { to: 'visit', reason: '  ' }, { version })
    expect(refused(blank).code).toBe('needs-reason')
    const { card, line } = told(await world.move(id, version, 'visit'))
    expect(card.explained).toEqual(['visit'])
    expect(line.reason).toBe('Так склалося')
  })

  test('a jump asks for a reason and keeps it for every stage it left unproven', async () => {
    const { id, version } = await world.open()
    const evidence = { kind: 'appeal', id: uuidv7(), fields: letter() }
    const silent = await world.post(`/partnerships/${id}/move`, { to: 'appeal', evidence }, { version })
    expect(refused(silent)).toMatchObject({ code: 'needs-reason', demands: { skipped: ['visit'] } })
    told(await world.move(id, version, 'appeal', { evidence, reason: 'Візиту ще не було' }))
    expect(await world.read(id)).toMatchObject({ stage: 'appeal', gapReasons: { visit: 'Візиту ще не було' } })
  })

  test('a step back asks for a reason and keeps the reasons given before', async () => {
    const { id, version } = await world.open()
    told(await world.move(id, version, 'memorandum', { reason: 'Підписали одразу' }))
    const silent = await world.post(`/partnerships/${id}/move`, { to: 'contact' }, { version: 2 })
    expect(refused(silent)).toMatchObject({ code: 'needs-reason', demands: { back: true } })
    told(await world.move(id, 2, 'contact', { reason: 'Не підписали' }))
    const { stage, gapReasons } = await world.read(id)
    expect(stage).toBe('contact')
    expect(Object.keys(gapReasons)).toEqual(['visit', 'appeal', 'memorandum'])
  })

  test('evidence of another stage does not pass for what a move needs', async () => {
    const { id, version } = await world.open()
    const answer = await world.move(id, version, 'appeal', { evidence: visit() })
    expect(refused(answer).errors).toEqual([{ field: 'evidence.kind', code: 'choice' }])
  })

  test('ordering cards inside a stage leaves the version and the other council’s order alone', async () => {
    const { id, version } = await world.open()
    const { line, card } = told(
      await world.post(`/partnerships/${id}/move`, { to: 'contact', position: 'a5' }, { version }),
    )
    expect(line.kind).toBe('placed')
    expect(card).toMatchObject({ position: 'a5', version })
    const sides = await world.db.selectFrom('side').selectAll().where('partnership_id', '=', id).execute()
    expect(sides.find((side) => side.community !== ours)?.position).not.toBe('a5')
  })

  test('two equal places are kept, and the board still opens', async () => {
    const cards = [await world.open(), await world.open()]
    for (const { id, version } of cards)
      told(await world.post(`/partnerships/${id}/move`, { to: 'contact', position: 'a7' }, { version }))
    expect((await world.get('/board')).status).toBe(200)
  })

  test('a pause rests a partnership, a reopening wakes it, an end closes it until it is reopened', async () => {
    const { id } = await world.open()
    const say = (verb: string, version: number) =>
      world.post(`/partnerships/${id}/${verb}`, { reason: 'Зміна керівництва' }, { version })
    expect(told(await say('pause', 1)).card.state).toBe('paused')
    expect(refused(await world.move(id, 2, 'visit')).code).toBe('not-open')
    expect(refused(await say('pause', 2)).code).toBe('not-open')
    expect((await world.read(id)).stateReason).toBe('Зміна керівництва')
    expect(told(await say('reopen', 2)).card.state).toBe('open')
    expect((await world.read(id)).stateReason).toBeNull()
    expect(refused(await say('reopen', 3)).code).toBe('not-open')
    expect(told(await say('end', 3)).card.state).toBe('ended')
    expect(refused(await say('pause', 4)).code).toBe('not-open')
    expect(refused(await world.put(`/partnerships/${id}/next-step`, { what: 'Лист' }, { version: 4 })).code).toBe(
      'not-open',
    )
    expect(told(await say('reopen', 4)).line).toMatchObject({ kind: 'reopened', reason: 'Зміна керівництва' })
  })

  test.each(['pause', 'end', 'reopen'])('to %s asks for a reason in words', async (verb) => {
    const { id, version } = await world.open()
    const answer = await world.post(`/partnerships/${id}/${verb}`, { reason: ' ' }, { version })
    expect(refused(answer).errors).toEqual([{ field: 'reason', code: 'required' }])
  })

  test('after an end the pair may begin anew, and then the old one stays ended', async () => {
    const partner = communities[7]?.code ?? ''
    const old = await world.open(partner)
    told(await world.post(`/partnerships/${old.id}/end`, { reason: 'Завершено' }, { version: 1 }))
    const anew = await world.open(partner)
    const reopened = await world.post(`/partnerships/${old.id}/reopen`, { reason: 'Ще раз' }, { version: 2 })
    expect(refused(reopened)).toMatchObject({ code: 'duplicate-pair', existing: anew.id })
  })

  test('fields are changed one by one, and a save that changes nothing leaves no line', async () => {
    const { id } = await world.open()
    const contact = { role: 'head', name: 'Андрій СМАГЛЮК', post: 'міський голова', phone: null, email: null }
    const body = { wave: 3, origin: 'own', directions: ['health'], notes: 'Своє', contacts: { partner: [contact] } }
    const { card, line } = told(await world.patch(`/partnerships/${id}`, body, { version: 1 }))
    expect(card).toMatchObject({ version: 2, directions: ['health'] })
    expect(await world.read(id)).toMatchObject({ wave: 3, origin: 'own' })
    const same = told(await world.patch(`/partnerships/${id}`, body, { version: 2 }))
    expect(same.line.id).toBe(line.id)
    expect(same.card.version).toBe(2)
  })

  test('a coordinator of one’s own council may be named, of another council not', async () => {
    const { id } = await world.open()
    const name = (coordinator: string | null, version: number) =>
      world.patch(`/partnerships/${id}`, { coordinator }, { version })
    expect(told(await name(personId('second'), 1)).card.coordinator).toBe(personId('second'))
    expect(refused(await name(personId('partner'), 2)).errors).toEqual([{ field: 'coordinator', code: 'choice' }])
    expect(refused(await name(uuidv7(), 2)).errors).toEqual([{ field: 'coordinator', code: 'choice' }])
    expect(told(await name(null, 2)).card.coordinator).toBeNull()
  })

  test('a next step is set, done once, and then a new one is due', async () => {
    const { id } = await world.open()
    const body = { what: 'Надіслати перелік потреб', owner: personId('second'), due: '2025-07-01' }
    const { card } = told(await world.put(`/partnerships/${id}/next-step`, body, { version: 1 }))
    expect(card).toMatchObject({ stepWhat: body.what, stepDue: body.due })
    expect(told(await world.post(`/partnerships/${id}/next-step/done`, {}, { version: 2 })).card.stepWhat).toBeNull()
    const again = await world.post(`/partnerships/${id}/next-step/done`, {}, { version: 3 })
    expect(refused(again).code).toBe('not-found')
  })

  test('both coordinators and a next step complete the contact', async () => {
    const { id } = await world.open(communities[30]?.code)
    const contact = { role: 'coordinator', name: 'Олена КОВАЛЬ', post: null, phone: null, email: null }
    const before = (await world.read(id)).facts
    told(await world.patch(`/partnerships/${id}`, { contacts: { partner: [contact] } }, { version: 1 }))
    told(await world.put(`/partnerships/${id}/next-step`, { what: 'Зустріч' }, { version: 2 }))
    expect([before, (await world.read(id)).facts]).toEqual([1, 7])
  })

  test('the record answers 304 until it changes', async () => {
    const { id, version } = await world.open()
    const etag = (await world.get(`/partnerships/${id}`)).headers.get('etag') ?? ''
    const again = { headers: { 'if-none-match': etag } }
    expect((await world.get(`/partnerships/${id}`, again)).status).toBe(304)
    const weakened = { headers: { 'if-none-match': `"0", W/${etag}` } }
    expect((await world.get(`/partnerships/${id}`, weakened)).status).toBe(304)
    told(await world.move(id, version, 'visit'))
    expect((await world.get(`/partnerships/${id}`, again)).status).toBe(200)
  })

  test('what one council has read is never "unchanged" to the other, whose notes are its own', async () => {
    await using stack = new AsyncDisposableStack()
    const own = stack.adopt(await newWorld(engine), ({ close }) => close())
    const { id, version } = await own.open(theirs)
    told(await own.patch(`/partnerships/${id}`, { notes: 'Лише для нас' }, { version }))
    const etag = (await own.get(`/partnerships/${id}`)).headers.get('etag') ?? ''
    const other = await own.get(`/partnerships/${id}`, { as: 'partner', headers: { 'if-none-match': etag } })
    expect(other.status).toBe(200)
    expect(other.text).not.toContain('Лише для нас')
  })

  test('a change may be based on the ETag of what was read', async () => {
    const { id } = await world.open()
    const etag = (await world.get(`/partnerships/${id}`)).headers.get('etag') ?? ''
    const change = (wave: number) => world.patch(`/partnerships/${id}`, { wave }, { version: etag })
    expect(told(await change(2)).card.version).toBe(2)
    expect(refused(await change(3)).code).toBe('stale')
  })
})
