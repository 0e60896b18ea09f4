// `npm test`: everything, in the order in which it is cheapest to fail. Ends with the sum of all tests on its last line.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { buildClient, buildDemo } from './client-build.mjs'
import { ensureMachine } from './machine.mjs'
import { installPackages, modernNode, root, tool } from './node-26.mjs'

const reports = mkdtempSync(join(tmpdir(), 'plich-reports-'))
const sum = { passed: 0, failed: 0 }

process.on('exit', (code) => {
  rmSync(reports, { recursive: true, force: true })
  // A step that is no test, such as the types or the build, counts as one failure.
  if (code !== 0 && sum.failed === 0) sum.failed = 1
  console.log(`${sum.passed} passed, ${sum.failed} failed`)
})

installPackages()
ensureMachine()
step('types', ['typescript/bin/tsc', '-b'])
step('lint', ['oxlint/bin/oxlint'])
step('format', ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings'])
step('unused files and exports', ['knip/bin/knip.js'])
vitest('unit tests', ['rules', 'api', 'screens'])
announce('build')
buildClient()
buildDemo()
vitest('border', ['border'])
playwright()

/**
 * @param {string} name
 * @param {string[]} projects
 */
function vitest(name, projects) {
  const report = join(reports, `${projects[0]}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const args = ['run', ...projects.map((project) => `--project=${project}`), ...reporters]
  step(name, ['vitest/vitest.mjs', ...args], {}, () => {
    const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = read(report)
    sum.passed += numPassedTests
    sum.failed += numFailedTests || numFailedTestSuites
    return numPendingTests
  })
}

function playwright() {
  const report = join(reports, 'playwright.json')
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  step('journeys', ['@playwright/test/cli.js', 'test', '--reporter=list,json'], env, () => {
    const { expected, unexpected, flaky, skipped } = read(report).stats
    sum.passed += expected
    sum.failed += unexpected + flaky
    return skipped
  })
}

/**
 * Runs one tool, then ends everything if it failed.
 * @param {string} name
 * @param {[string, ...string[]]} command path inside node_modules and its arguments
 * @param {Record<string, string>} env
 * @param {() => number} count adds the tool's tests to the sum and answers how many it skipped
 */
function step(name, [path, ...args], env = {}, count = () => 0) {
  announce(name)
  const node = modernNode()
  const outcome = spawnSync(node, [tool(path), ...args], {
    cwd: root,
    env: {
      ...process.env,
      PATH: [dirname(node), join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
      ...env,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const skipped = count()
  if (skipped > 0) console.log(`${skipped} skipped`)
  if (outcome.status !== 0) {
    console.error(`\n✗ ${name} failed`)
    process.exit(1)
  }
}

/** @param {string} name */
function announce(name) {
  console.log(`\n— ${name}`)
}

/** @param {string} report a runner that died early leaves none */
function read(report) {
  const nothing = { numPassedTests: 0, numFailedTests: 0, stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } }
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : nothing
}
