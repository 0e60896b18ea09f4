import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { appPlugins } from './vite.config.ts'

const screenSetup = './src/test/setup.ts'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'rules', environment: 'node', include: ['domain/**/*.test.ts'] } },
      {
        test: {
          name: 'api',
          environment: 'node',
          include: ['server/**/*.test.ts'],
          globalSetup: ['./server/test/postgres.ts'],
        },
      },
      {
        plugins: appPlugins(),
        test: {
          name: 'screens',
          environment: 'jsdom',
          include: ['src/**/*.test.{ts,tsx}', 'mocks/**/*.test.{ts,tsx}'],
          setupFiles: existsSync(screenSetup) ? [screenSetup] : [],
        },
      },
      // Reads the built client, so it runs after `npm run build`.
      { test: { name: 'border', environment: 'node', include: ['architecture.test.ts'] } },
    ],
  },
})
