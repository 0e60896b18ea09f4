import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page, Route } from '@playwright/test'
import type { MockedWorld } from '#mocks/world.ts'
import type { World } from '#server/sample/seed.ts'
import { ServerProcess } from './server-process.ts'

type Body = Record<string, unknown>
type Ask = { path: string; method?: string; headers?: Record<string, string>; body?: string }
type Told = { status: number; body: string }

/** Where a journey takes place: the mocked world inside of the page, or a server of its own. */
export type Home = {
  address: string
  /** Prepares a tab that is about to open the product. */
  enter: (context: BrowserContext) => Promise<unknown>
  /** Asks the API past the page, as another device does. */
  ask: (ask: Ask) => Promise<Told>
  /** The next writes of this page are answered with an error of the server. */
  failNextWrite: () => Promise<unknown>
  /** Does something after this page has sent a write and before the write is answered. */
  beforeWrite: (deed: () => Promise<void>) => Promise<unknown>
  /** From the next opening on every request of the page is answered with an error of the server. */
  breakDown: () => Promise<unknown>
  /** From the next opening on no request of the page is answered at all. */
  stall: () => Promise<unknown>
  mend: () => Promise<unknown>
  leave: () => Promise<void>
}

/** What the mocked world keeps at hand in its page. */
type DevBar = HTMLElement & { world: MockedWorld }

export function mockedHome(page: Page, address: string, world: World): Home {
  return {
    address,
    enter: (context) => context.addInitScript((name) => localStorage.setItem('plich.mock.world', name), world),
    ask: (ask) =>
      page.evaluate(async ({ path, ...init }) => {
        const bar = document.querySelector<DevBar>('plich-dev-bar')
        if (!bar) throw new Error('the page has no mocked world')
        const answer = await bar.world.app.request(path, init)
        return { status: answer.status, body: await answer.text() }
      }, ask),
    failNextWrite: () =>
      page.evaluate(() => {
        document.querySelector<DevBar>('plich-dev-bar')?.world.faults.set({ failure: '500', next: 1 })
      }),
    beforeWrite: async (deed) => {
      await page.evaluate(() => {
        const world = document.querySelector<DevBar>('plich-dev-bar')?.world
        if (!world) throw new Error('the page has no mocked world')
        const answer = world.app.fetch
        // The deed itself asks the application directly; what comes over the wire waits for it.
        world.app.fetch = async (request, ...rest) => {
          if (request.method !== 'GET') {
            world.app.fetch = answer
            await Reflect.get(window, 'deedIsDone')()
          }
          return answer(request, ...rest)
        }
      })
      await page.exposeFunction('deedIsDone', deed)
    },
    breakDown: async () => {
      await page.addInitScript(() => {
        // The world is made while the page loads; it breaks as soon as it is there.
        void customElements.whenDefined('plich-dev-bar').then(() => {
          document.querySelector<DevBar>('plich-dev-bar')?.world.faults.set({ failure: '500', scope: 'all' })
        })
      })
    },
    stall: () =>
      page.addInitScript(() => {
        void customElements.whenDefined('plich-dev-bar').then(() => {
          document.querySelector<DevBar>('plich-dev-bar')?.world.faults.set({ latency: 3_600_000, scope: 'all' })
        })
      }),
    mend: () => page.evaluate(() => document.querySelector<DevBar>('plich-dev-bar')?.world.faults.clear()),
    leave: async () => {},
  }
}

const problem = JSON.stringify({ type: 'about:blank', title: 'Internal', status: 500, code: 'internal' })
const refusal = { status: 500, contentType: 'application/problem+json', body: problem }

export async function serverHome(page: Page, world: World): Promise<Home & { server: ServerProcess }> {
  const server = new ServerProcess(world)
  await server.start()
  return {
    server,
    address: server.address,
    enter: async () => {},
    ask: async ({ path, ...init }) => {
      const answer = await fetch(server.address + path, init)
      return { status: answer.status, body: await answer.text() }
    },
    failNextWrite: async () => {
      let done = false
      const refuse = async (route: Route): Promise<void> => {
        if (done || route.request().method() === 'GET') return route.fallback()
        done = true
        return route.fulfill(refusal)
      }
      await page.route('**/api/**', refuse)
    },
    beforeWrite: async (deed) => {
      let done = false
      const wait = async (route: Route): Promise<void> => {
        if (!done && route.request().method() !== 'GET') {
          done = true
          await deed()
        }
        return route.fallback()
      }
      await page.route('**/api/**', wait)
    },
    breakDown: () => page.route('**/api/**', (route) => route.fulfill(refusal)),
    stall: () => page.route('**/api/**', () => {}),
    mend: () => page.unroute('**/api/**'),
    leave: () => server.remove(),
  }
}

/** Somebody else at another device: writes to a partnership by the name on its card. Throws when it is refused. */
export async function writeElsewhere(
  home: Home,
  name: string,
  write: { method: string; path: string; body: Body },
): Promise<void> {
  const read = async (path: string) => JSON.parse((await home.ask({ path })).body)
  const { cards } = await read('/api/board')
  const index = cards.name.indexOf(name)
  if (index < 0) throw new Error(`${name} is not on the board`)
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
    'if-match': `"${cards.version[index]}"`,
  }
  const path = `/api/partnerships/${cards.id[index]}${write.path}`
  const { status, body } = await home.ask({ method: write.method, path, headers, body: JSON.stringify(write.body) })
  if (status >= 300) throw new Error(`${path} answered ${status}: ${body}`)
}
