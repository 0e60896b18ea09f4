import { startBackend } from './browser.ts'
import { showDevBar } from './dev-bar.ts'

const world = await startBackend()
showDevBar(world)
await import('../src/main.tsx')
