import { expect, test } from 'vitest'
import { readConfig, WrongSetting } from './config.ts'

test('without settings the server listens on this machine, keeps its data in ./var and shows the sample', () => {
  expect(readConfig({}, [])).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataFolder: './var',
    databaseUrl: null,
    world: 'cases',
  })
})

test('a blank variable counts as not set', () => {
  expect(readConfig({ PORT: '', HOST: ' ', PLICH_DATA: '', DATABASE_URL: '' }, [])).toEqual(readConfig({}, []))
})

test('settings are taken as given', () => {
  const variables = { PORT: '0', HOST: '::1', PLICH_DATA: '/srv/plich', DATABASE_URL: 'postgres://db/plich' }
  expect(readConfig(variables, ['--empty'])).toEqual({
    port: 0,
    host: '::1',
    dataFolder: '/srv/plich',
    databaseUrl: 'postgres://db/plich',
    world: 'empty',
  })
  expect(readConfig({}, ['--world=generated-1500']).world).toBe('generated-1500')
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['HOST', '0.0.0.0'],
  ['HOST', 'plich.gov.ua'],
  ['DATABASE_URL', 'mysql://db/plich'],
])('%s=%s is refused by its name', (name, value) => {
  const read = () => readConfig({ [name]: value }, [])
  expect(read).toThrow(WrongSetting)
  expect(read).toThrow(name)
})

test('several wrong settings are named at once', () => {
  expect(() => readConfig({ PORT: 'x', HOST: '10.0.0.1' }, [])).toThrow(/PORT.*HOST/)
})

test.each(['--emtpy', '--world=', '--world=moon', 'empty', '-e'])('the flag %s is refused by its name', (flag) => {
  expect(() => readConfig({}, [flag])).toThrow(`${flag} is not known`)
})
