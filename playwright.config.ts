import { defineConfig, devices } from '@playwright/test'

const mockedPort = 4173

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  retries: 0,
  workers: 2,
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1600, height: 900 },
    locale: 'uk-UA',
    timezoneId: 'Europe/Kyiv',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    // The machine's own browser: Playwright never downloads one.
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    // A journey runs in both homes unless its name or folder ties it to one.
    { name: 'mocked', testIgnore: '**/*.server.spec.ts', use: { baseURL: `http://127.0.0.1:${mockedPort}` } },
    { name: 'server', testIgnore: '**/*.mocked.spec.ts' },
  ],
  webServer: {
    command: `node_modules/.bin/node node_modules/vite/bin/vite.js preview --outDir dist-demo --host 127.0.0.1 --port ${mockedPort} --strictPort`,
    url: `http://127.0.0.1:${mockedPort}`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
})
