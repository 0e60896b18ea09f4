import { expect, test, vi } from 'vitest'
import { me } from '#domain/contract/api.ts'
import { startWorld } from './node.ts'

const whoAmI = async () => me.parse(await (await fetch('/api/me')).json())

test('a test starts as the coordinator of the first council, or as whom it names', async () => {
  const usual = await startWorld()
  expect((await whoAmI()).person.role).toBe('coordinator')
  usual.choosePerson(await usual.personOf('head'))
  expect((await whoAmI()).person.role).toBe('head')
  await usual.stop()
  const named = await startWorld({ world: 'empty', as: 'reviewer' })
  expect((await whoAmI()).person.role).toBe('reviewer')
  await named.stop()
})

test('addresses without a host and signals of the page both work', async () => {
  const world = await startWorld({ world: 'empty' })
  const leaving = new AbortController()
  expect((await fetch('/api/me', { signal: leaving.signal })).ok).toBe(true)
  expect((await fetch(new URL('/api/me', location.href))).ok).toBe(true)
  leaving.abort()
  await expect(fetch('/api/me', { signal: leaving.signal })).rejects.toThrow('abort')
  await world.stop()
})

test('a request that no world answers makes the test fail', async () => {
  const reported = vi.spyOn(console, 'error').mockImplementation(() => {})
  const world = await startWorld({ world: 'empty' })
  await expect(fetch('/elsewhere')).rejects.toThrow(TypeError)
  await expect(world.stop()).rejects.toThrow('/elsewhere')
  reported.mockClear()
})
