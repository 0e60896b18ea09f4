import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { BoardPage } from './board-page.ts'
import { expect, test } from './fixtures.ts'

/** The two themes at three widths, and the second language where texts are longest. */
const looks = [
  { theme: 'light', width: 1440, language: 'uk' },
  { theme: 'dark', width: 1440, language: 'en' },
  { theme: 'dark', width: 360, language: 'uk' },
  { theme: 'light', width: 320, language: 'en' },
] as const

/** How people come to each page and state; the language may be either. */
const states: Record<string, (board: BoardPage, page: Page) => Promise<void>> = {
  board: async (board, page) => {
    await board.open()
    await expect(page.locator('[data-card-id]').first()).toBeVisible()
  },
  'board filtered to nothing': async (board, page) => {
    await board.open('/board?q=такої-немає')
    await expect(page.getByTestId('total')).toHaveText(/^0 /)
  },
  record: async (board, page) => {
    await board.open()
    await page.locator('[data-card-id] a').first().click()
    await expect(page.getByRole('dialog').getByRole('heading', { level: 3 }).first()).toBeVisible()
  },
  'record being edited': async (board, page) => {
    await board.open()
    await page.locator('[data-card-id] a').first().click()
    await page.locator('#record-step').click()
    await expect(page.getByRole('form')).toBeVisible()
  },
  'new partnership with proposals': async (board, page) => {
    await board.open('/partnerships/new')
    await page.getByRole('dialog').getByRole('combobox').first().fill('Олександрівська')
    await expect(page.getByRole('listbox')).toBeVisible()
  },
  'form of a move with its faults': async (board, page) => {
    await board.open()
    await page.locator('[data-card-id]').first().hover()
    await page.locator('[data-card-id] button').first().click()
    await page.locator('dialog button[type=submit]').click()
    await expect(page.locator('dialog [aria-invalid]').first()).toBeVisible()
  },
  'menu of a card': async (board, page) => {
    await board.open()
    await page.locator('[data-card-id]').first().hover()
    await page.locator('[data-move-menu]').first().click()
    await expect(page.getByRole('menu')).toBeVisible()
  },
  people: async (board, page) => {
    await board.open()
    await page.locator('header button[aria-haspopup=dialog]:visible').last().click()
    await expect(page.getByRole('dialog').getByRole('searchbox')).toBeVisible()
  },
  settings: async (board, page) => {
    await board.open()
    await page.locator('header button[aria-haspopup=dialog]:visible').last().click()
    await page
      .getByRole('dialog')
      .getByText(/^(Налаштування|Settings|Preferences)$/)
      .click()
    await expect(page.getByRole('checkbox')).toBeVisible()
  },
  shortcuts: async (board, page) => {
    await board.open('/shortcuts')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  },
  'an address that leads nowhere': async (board, page) => {
    await board.open('/kudys')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  },
}

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

async function wear(page: Page, { theme, language }: { theme: string; language: string }): Promise<void> {
  await page.addInitScript(
    ([one, other]) => {
      localStorage.setItem('plich.theme', one ?? '')
      localStorage.setItem('plich.language', other ?? '')
    },
    [theme, language],
  )
}

for (const { theme, width, language } of looks) {
  test.describe(`${theme}, ${width} px, ${language}`, () => {
    test.use({ viewport: { width, height: 800 } })
    test.beforeEach(({ page }) => wear(page, { theme, language }))

    for (const [name, come] of Object.entries(states)) {
      test(`axe finds nothing, and nothing scrolls sideways: ${name}`, async ({ board, page }) => {
        await come(board, page)
        expect(await findings(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      })
    }
  })
}

test.describe('states of the board', () => {
  test('axe finds nothing without a line and when it fails', async ({ board, page, home, context, expectError }) => {
    expectError(/500|Failure: internal|ERR_INTERNET_DISCONNECTED|Failed to load/)
    await board.open()
    await board.moveOn('Кременецька')
    await board.explain('Кременецька', 'Лист готують')
    await expect(board.news).toContainText('Візит → Звернення')
    await context.setOffline(true)
    await page.keyboard.press('Control+z')
    await expect(board.news).toContainText('Перехід збережено на цьому пристрої')
    expect(await findings(page)).toEqual([])
    await context.setOffline(false)
    await expect(board.news).toContainText('повернуто у «Візит»')
    await home.failNextWrite()
    await board.moveOn('Кременецька')
    await board.explain('Кременецька', 'Лист готують')
    await expect(board.refusal).toContainText('не збережено')
    expect(await findings(page)).toEqual([])
    await home.breakDown()
    await page.goto(`${home.address}/board`)
    await expect(page.getByRole('heading', { name: 'Сторінку не вдалося показати' })).toBeVisible({ timeout: 15_000 })
    expect(await findings(page)).toEqual([])
  })

  test('axe finds nothing while it loads', async ({ page, home }) => {
    await home.stall()
    await page.goto(`${home.address}/board`)
    await expect(page.getByRole('main', { name: 'Дошка завантажується…' })).toBeVisible()
    expect(await findings(page)).toEqual([])
  })

  test.describe('with nothing on it', () => {
    test.use({ world: 'empty' })
    test('axe finds nothing', async ({ board, page }) => {
      await board.open()
      await expect(page.getByRole('heading', { name: 'На дошці ще немає партнерств' })).toBeVisible()
      expect(await findings(page)).toEqual([])
    })
  })
})

test.describe('at 200 % zoom', () => {
  test.use({ viewport: { width: 640, height: 400 } })

  test('nothing scrolls sideways and every control can be reached', async ({ board, page }) => {
    for (const path of ['/board', '/partnerships/new', '/shortcuts']) {
      await board.open(path)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640)
    }
  })
})

test('Tab leads from the skip link over the filters to the first card, and shows where it is', async ({
  board,
  page,
}) => {
  await board.open()
  await expect(board.card('Кременецька')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'До дошки' })).toBeFocused()
  await expect(page.getByRole('link', { name: 'До дошки' })).toBeInViewport()
  const visited: string[] = []
  for (let count = 0; count < 40; count += 1) {
    await page.keyboard.press('Tab')
    const { text, ring } = await page.evaluate(() => {
      const focused = document.activeElement ?? document.body
      // A card shows the focus of its name around itself, a field around its box.
      const places = [focused, focused.closest('li > div'), focused.closest('label')]
      const ring = places.some((place) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(place ?? focused)
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
      })
      return { text: focused.textContent ?? '', ring }
    })
    expect(ring, `focus is seen on «${text}»`).toBe(true)
    visited.push(text)
    if (text === 'Кременецька') break
  }
  expect(visited.at(-1)).toBe('Кременецька')
})
