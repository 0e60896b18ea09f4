import { test as base, expect, type Page } from '@playwright/test'
import type { World } from '#server/sample/seed.ts'
import { AddForm } from './add-form.ts'
import { BoardPage } from './board-page.ts'
import { type Home, mockedHome, serverHome, writeElsewhere } from './home.ts'
import { RecordPage } from './record-page.ts'
import type { ServerProcess } from './server-process.ts'

type Elsewhere = (
  name: string,
  method: 'POST' | 'PUT' | 'PATCH',
  path: string,
  body: Record<string, unknown>,
) => Promise<void>

type Fixtures = {
  /** What the home begins with: the three partnerships of Південна unless a spec says otherwise. */
  world: World
  home: Home
  board: BoardPage
  record: RecordPage
  addForm: AddForm
  /** What another device does to a partnership meanwhile. */
  elsewhere: Elsewhere
  /** Names a console error that the journey provokes; every other one fails it. */
  expectError: (text: RegExp) => void
}

/** Listens to everything a page reports as wrong. */
function listen(page: Page, report: (text: string) => void): void {
  page.on('pageerror', (error) => report(String(error)))
  page.on('console', (message) => message.type() === 'error' && report(`${message.text()} ${message.location().url}`))
}

export const test = base.extend<Fixtures>({
  world: ['first', { option: true }],
  home: async ({ page, world, baseURL }, give, { project }) => {
    const home = project.name === 'server' ? await serverHome(page, world) : mockedHome(page, baseURL ?? '', world)
    await home.enter(page.context())
    await give(home)
    // A page would report the loss of its server.
    await Promise.all(
      page
        .context()
        .pages()
        .map((one) => one.close()),
    )
    await home.leave()
  },
  board: async ({ page, home }, give) => give(new BoardPage(page, home.address)),
  record: async ({ page }, give) => give(new RecordPage(page)),
  addForm: async ({ page }, give) => give(new AddForm(page)),
  elsewhere: async ({ home }, give) =>
    give((name, method, path, body) => writeElsewhere(home, name, { method, path, body })),
  expectError: [
    async ({ context }, give) => {
      const reports: string[] = []
      const expected: RegExp[] = []
      context.on('page', (page) => listen(page, (text) => reports.push(text)))
      await give((text) => void expected.push(text))
      expect(reports.filter((text) => !expected.some((one) => one.test(text)))).toEqual([])
    },
    { auto: true },
  ],
})

/** A journey with a server that it may stop, kill and start again. */
export const serverTest = test.extend<{ server: ServerProcess }>({
  server: async ({ home }, give) => {
    if (!('server' in home)) throw new Error('this journey needs a server: name its file *.server.spec.ts')
    await give(home.server as ServerProcess)
  },
})

export { expect }
