import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('the worker in public/ is the one of the installed package', () => {
  const installed = readFileSync('node_modules/msw/lib/mockServiceWorker.js', 'utf8')
  const { version } = JSON.parse(readFileSync('node_modules/msw/package.json', 'utf8')) as { version: string }
  const served = readFileSync('public/mockServiceWorker.js', 'utf8')
  expect(served).toContain(`PACKAGE_VERSION = '${version}'`)
  expect(served).toBe(installed)
})
