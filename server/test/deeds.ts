import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { evidenceKinds, evidenceLists } from '#domain/evidence.ts'
import { stages } from '#domain/stage.ts'
import { ours, personId, theirs, type Who, type World } from './app.ts'

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const day = fc.constantFrom('2025-05-01', '2025-06-18', null)
const words = fc.constantFrom('Лист', 'Зустріч у Кременці', null)
const fields = {
  visit: fc.record({
    heldOn: maybe(day),
    status: maybe(fc.constantFrom('held', 'cancelled', null)),
    report: maybe(words),
  }),
  appeal: fc.record({ number: maybe(words), sentOn: maybe(day), addressee: maybe(words) }),
  memorandum: fc.record({
    kind: maybe(fc.constantFrom('memorandum', null)),
    status: maybe(fc.constantFrom('signed', null)),
  }),
  programme: fc.record({
    title: maybe(words),
    direction: maybe(fc.constantFrom('health', null)),
    result: maybe(words),
  }),
}
const kindAndFields = fc.oneof(...evidenceKinds.map((kind) => fields[kind].map((given) => ({ kind, fields: given }))))
const position = maybe(fc.constantFrom('a0', 'a1', 'a1V', 'Zz', 'b00'))
const contact = fc.constant({ role: 'coordinator', name: 'Олена КОВАЛЬ', post: null, phone: null, email: 'o@koval.ua' })

/** One thing that a person does, with `pick` to choose what it is done to. */
export const deed = fc.record({
  who: fc.constantFrom<Who>('coordinator', 'second', 'head', 'partner', 'partnerHead'),
  pick: fc.nat(),
  minutes: fc.nat({ max: 90 }),
  what: fc.oneof(
    fc.record({ verb: fc.constant('open' as const) }),
    fc.record({
      verb: fc.constant('move' as const),
      to: fc.constantFrom(...stages),
      position,
      reason: maybe(fc.constant('Так склалося')),
      evidence: maybe(kindAndFields),
    }),
    fc.record({ verb: fc.constant('record' as const), evidence: kindAndFields }),
    fc.record({ verb: fc.constant('correct' as const), evidence: kindAndFields }),
    fc.record({
      verb: fc.constant('change' as const),
      body: fc.record({
        wave: maybe(fc.constantFrom(1, 2, null)),
        directions: maybe(fc.subarray(['health', 'education'])),
        notes: maybe(words),
        contacts: maybe(fc.record({ outpost: maybe(fc.array(contact, { maxLength: 1 })) })),
      }),
    }),
    fc.record({ verb: fc.constantFrom('pause' as const, 'end' as const, 'reopen' as const) }),
    fc.record({ verb: fc.constant('step' as const), due: day }),
    fc.record({ verb: fc.constant('done' as const) }),
    fc.record({ verb: fc.constant('undo' as const) }),
  ),
})
type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never

/** Does it through the API, to what is there and on its present version; answers with the status. */
export async function act(world: World, { who, pick, what }: Deed): Promise<number> {
  const rows = await world.db.selectFrom('partnership').select(['id', 'version', 'stage']).orderBy('id').execute()
  const target = rows[pick % Math.max(1, rows.length)]
  if (what.verb === 'open' || !target) {
    const [outpost, partner] = pick % 2 ? [ours, theirs] : [theirs, ours]
    return (await world.post('/partnerships', { id: uuidv7(), outpost, partner, stepWhat: 'Лист' }, { as: who })).status
  }
  const path = `/partnerships/${target.id}`
  const sent = { as: who, version: target.version }
  switch (what.verb) {
    case 'move': {
      const evidence = what.evidence && { ...what.evidence, id: uuidv7() }
      const { to, position: place, reason } = what
      return (await world.post(`${path}/move`, { to, position: place, reason, evidence }, sent)).status
    }
    case 'record':
      return (
        await world.post(
          `${path}/${evidenceLists[what.evidence.kind]}`,
          { id: uuidv7(), fields: what.evidence.fields },
          sent,
        )
      ).status
    case 'correct': {
      const noun = evidenceLists[what.evidence.kind]
      const known = await world.db
        .selectFrom(what.evidence.kind)
        .select('id')
        .where('partnership_id', '=', target.id)
        .executeTakeFirst()
      return (await world.patch(`${path}/${noun}/${known?.id ?? uuidv7()}`, what.evidence.fields, sent)).status
    }
    case 'change':
      return (await world.patch(path, what.body, sent)).status
    case 'step':
      return (await world.put(`${path}/next-step`, { what: 'Зустріч', owner: personId(who), due: what.due }, sent))
        .status
    case 'done':
      return (await world.post(`${path}/next-step/done`, {}, sent)).status
    case 'undo': {
      const last = await world.db
        .selectFrom('activity')
        .select('id')
        .where('partnership_id', '=', target.id)
        .orderBy('seq', 'desc')
        .offset(pick % 3)
        .limit(1)
        .executeTakeFirst()
      return (await world.post(`${path}/undo`, { line: last?.id ?? uuidv7() }, { as: who })).status
    }
    case 'pause':
    case 'end':
    case 'reopen':
      return (await world.post(`${path}/${what.verb}`, { reason: 'Так склалося' }, sent)).status
  }
}
