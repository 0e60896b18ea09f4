import { expect, test } from 'vitest'
import { type Action, actions, may, type Role, roles, sees } from './permission.ts'

const work: Action[] = ['read', 'create', 'move', 'change', 'record', 'pause', 'end', 'reopen', 'undo']

test.each<[Role, Action[]]>([
  ['reviewer', ['read']],
  ['coordinator', work],
  ['head', [...work, 'undo-others']],
  ['admin', [...work, 'undo-others', 'settings']],
])('a %s may do exactly %j', (role, allowed) => {
  expect(actions.filter((action) => may({ role }, action))).toEqual(allowed)
})

test('every role reads', () => {
  for (const role of roles) expect(may({ role }, 'read')).toBe(true)
})

test.each([
  ['outpost', true],
  ['partner', true],
  ['neighbour', false],
])('the council of the %s sees the partnership: %s', (council, seen) => {
  expect(sees({ council }, { outpost: 'outpost', partner: 'partner' })).toBe(seen)
})
