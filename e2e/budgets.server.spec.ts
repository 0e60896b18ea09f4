import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const elements = (page: Page): Promise<number> => page.evaluate(() => document.querySelectorAll('*').length)

test.describe('a board of 1,500', () => {
  test.use({ world: 'generated-1500' })

  test('stands after at most 230 kB, of which 150 are scripts and 60 the board itself', async ({ page, home }) => {
    await page.addInitScript(() => {
      const watch = new MutationObserver(() => {
        if (!document.querySelector('[data-card-id]')) return
        performance.mark('board')
        watch.disconnect()
      })
      watch.observe(document, { childList: true, subtree: true })
    })
    await page.goto(`${home.address}/board`)
    await expect(page.locator('[data-card-id]').first()).toBeVisible()
    const sent = await page.evaluate(() => {
      const stood = performance.getEntriesByName('board')[0]?.startTime ?? 0
      const entries = performance
        .getEntries()
        .filter((entry) => entry instanceof PerformanceResourceTiming)
        // What comes later is fetched in idle moments, for the dragging and the forms to come.
        .filter(({ startTime }) => startTime <= stood)
      const sum = (end: string): number =>
        entries.filter(({ name }) => name.endsWith(end)).reduce((bytes, { transferSize }) => bytes + transferSize, 0)
      return { all: sum(''), scripts: sum('.js'), board: sum('/api/board') }
    })
    expect(sent.board).toBeGreaterThan(10_000)
    expect(sent.board).toBeLessThanOrEqual(60_000)
    expect(sent.scripts).toBeGreaterThan(50_000)
    expect(sent.scripts).toBeLessThanOrEqual(150_000)
    expect(sent.all).toBeLessThanOrEqual(230_000)
  })

  test('keeps to 1,500 elements, also after scrolling', async ({ board, page }) => {
    await board.open()
    await expect(page.locator('[data-card-id]').first()).toBeVisible()
    expect(await elements(page)).toBeLessThanOrEqual(1500)
    await page.getByRole('region', { name: 'Контакт' }).hover()
    await page.mouse.wheel(0, 4000)
    await expect(page.locator('[data-column=contact] [data-index="0"]')).toBeHidden()
    expect(await elements(page)).toBeLessThanOrEqual(1500)
  })
})

test.describe('a board of 10,000', () => {
  test.use({ world: 'generated-10000' })

  test('has no more elements than one of 1,500', async ({ board, page }) => {
    await board.open()
    await expect(page.locator('[data-card-id]').first()).toBeVisible()
    expect(await elements(page)).toBeLessThanOrEqual(1500)
  })
})
