import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { activate, loadMore } from '#i18n/i18n.ts'
import './jsdom.ts'

await loadMore()

const report = vi.spyOn(console, 'error')

beforeEach(async () => {
  localStorage.clear()
  await activate('uk')
  report.mockClear()
})

// What React or the app reports as wrong is wrong, also where the test did not look. A test that provokes a report
// takes it away again: `vi.spyOn(console, 'error')` gives this spy, `mockClear()` forgets.
afterEach(() => {
  cleanup()
  const said = report.mock.calls.map((call) => call.map(String).join(' '))
  report.mockClear()
  if (said.length > 0) throw new Error(`Unexpected console.error: ${said.join('; ')}`)
})
