import { http } from 'msw'
import { setupWorker } from 'msw/browser'
import { chosenPerson, chosenWorld, remember } from './choices.ts'
import { type MockedWorld, makeWorld } from './world.ts'

/** Resolves once requests of this page go through the worker: at a first visit it takes over a moment after it starts. */
async function controlled(): Promise<void> {
  const { serviceWorker } = navigator
  if (serviceWorker.controller) return
  await new Promise<void>((resolve) => {
    serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true })
  })
}

/** Opens the chosen world in this tab and answers the page's API requests from it. */
export async function startBackend(): Promise<MockedWorld> {
  const opening = makeWorld({
    world: chosenWorld(),
    person: chosenPerson(),
    onChoose: (person) => remember('person', person),
  })
  const worker = setupWorker(http.all('/api/*', async ({ request }) => (await opening).answer(request)))
  // Not quiet, it would log every answer, and wait for the end of streams that have none.
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' })
  await controlled()
  return opening
}
