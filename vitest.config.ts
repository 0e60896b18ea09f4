import { defineConfig } from 'vitest/config'
import { appPlugins } from './vite.config.ts'

// Time limits only end what hangs; a slow machine with other work must still pass.
const patience = { testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    projects: [
      { test: { ...patience, name: 'rules', environment: 'node', include: ['domain/**/*.test.ts'] } },
      {
        test: {
          ...patience,
          name: 'api',
          environment: 'node',
          include: ['server/**/*.test.ts'],
          globalSetup: ['./server/test/postgres.ts'],
        },
      },
      {
        plugins: appPlugins(),
        test: {
          ...patience,
          name: 'screens',
          environment: 'jsdom',
          include: ['src/**/*.test.{ts,tsx}', 'mocks/**/*.test.{ts,tsx}'],
          setupFiles: ['./src/test/setup.ts'],
        },
      },
      // Reads the built client, so it runs after `npm run build`.
      { test: { ...patience, name: 'border', environment: 'node', include: ['architecture.test.ts'] } },
    ],
  },
})
