import { expect, test } from './fixtures.ts'

test('a reviewer sees every control, off, and with its reason', async ({ board, record, page }) => {
  await board.open()
  await board.workAs('Перевіряючий')
  const refusal = 'Ваша роль дозволяє лише переглядати.'
  const next = board.card('Кременецька').getByRole('button', { name: /^Далі: / })
  await expect(next).toHaveAttribute('aria-disabled', 'true')
  await expect(next).toHaveAttribute('title', refusal)
  const menu = await board.menuOf('Кременецька')
  await expect(menu.getByRole('menuitem', { name: 'Контакт' })).toHaveAccessibleDescription(refusal)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /Партнерство/ })).toHaveAccessibleDescription(
    'Ваша роль не дозволяє додавати партнерства.',
  )
  await board.card('Кременецька').getByRole('link').focus()
  await page.keyboard.press('Space')
  await expect(board.news).toContainText(refusal)
  await record.open('Кременецька')
  await expect(record.sheet.getByRole('button', { name: 'Призупинити' })).toHaveAttribute('aria-disabled', 'true')
})

test.describe('among all published cases', () => {
  test.use({ world: 'cases' })

  test('a person goes to the board of another council', async ({ board }) => {
    await board.open()
    await board.workAs('Координатор', 'Костопільська')
    await expect(board.main).toHaveAccessibleName('Дошка: Костопільська')
    await expect(board.card('Південна')).toHaveAccessibleName(/^Південна, міська, Харківська область, громада-форпост/)
    await expect(board.card('Кременецька')).toBeHidden()
  })
})

/** Every text of an answer, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

test('in English no Ukrainian word is left, but what people and the register gave', async ({
  board,
  record,
  page,
  home,
}) => {
  await board.open()
  const read = async (path: string): Promise<unknown> => JSON.parse((await home.ask({ path })).body)
  const id = (await board.card('Тисменицька').getAttribute('data-card-id')) ?? ''
  const answers = ['/api/me', '/api/board', `/api/partnerships/${id}`, `/api/partnerships/${id}/activity`].map(read)
  const given = ['Пліч', 'Українська', 'Мова', ...textsOf(await Promise.all(answers))]
  const words = given.filter((text) => /[а-яіїєґ]/i.test(text)).sort((a, b) => b.length - a.length)

  /** Ukrainian letters in what is shown and in what is spoken, without what was given. Two letters are initials. */
  async function leftovers(): Promise<string[]> {
    const said = await page.evaluate(() => {
      const spoken = [...document.querySelectorAll('[aria-label], [title], [placeholder]')]
        .filter((element) => element.checkVisibility())
        .flatMap((element) => ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''))
      return [...document.body.innerText.split('\n'), ...spoken, document.title]
    })
    const own = said.filter((text) => text.trim().length > 2)
    return own.filter((text) => /[а-яіїєґ]/i.test(words.reduce((left, word) => left.replaceAll(word, ''), text)))
  }

  await page.getByRole('button', { name: /Змінити людину/ }).click()
  await page.getByText('Налаштування', { exact: true }).click()
  await page.getByText('English', { exact: true }).click()
  // The texts of a language come over the line.
  await expect.poll(leftovers).toEqual([])
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(board.column('Appeal').card('Костопільська')).toBeVisible()
  await expect.poll(leftovers).toEqual([])
  await page.goto(`${home.address}/partnerships/new`)
  await expect(page.getByRole('dialog', { name: 'New partnership' })).toBeVisible()
  await expect.poll(leftovers).toEqual([])
  await page.goto(`${home.address}/shortcuts`)
  await expect(page.getByRole('heading', { name: 'Keyboard shortcuts' })).toBeVisible()
  await expect.poll(leftovers).toEqual([])
  await page.goto(`${home.address}/board`)
  await record.open('Тисменицька')
  await expect(record.sheet.getByRole('heading', { name: 'History' })).toBeVisible()
  await expect.poll(leftovers).toEqual([])
})

test('the page about the keys opens with «?», and its switch silences them', async ({ board, page }) => {
  await board.open()
  await expect(board.card('Кременецька')).toBeVisible()
  await page.keyboard.press('Shift+Slash')
  await expect(page.getByRole('heading', { name: 'Клавіатурні скорочення' })).toBeVisible()
  await page.getByRole('checkbox', { name: 'Клавіатурні скорочення ввімкнено' }).uncheck()
  await page.getByRole('link', { name: 'Дошка', exact: true }).click()
  await expect(board.card('Кременецька')).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.press('Shift+Slash')
  await expect(page).toHaveURL(/\/board$/)
})

test('keys search, add, and go to a stage', async ({ board, addForm, page }) => {
  await board.open()
  await expect(board.card('Кременецька')).toBeVisible()
  await page.keyboard.press('Slash')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.evaluate(() => document.body.focus())
  await board.card('Кременецька').getByRole('link').focus()
  await page.keyboard.press('3')
  await expect(board.card('Костопільська').getByRole('link')).toBeFocused()
  await page.keyboard.press('n')
  await expect(addForm.dialog).toBeVisible()
})

test('an address that leads nowhere says so and leads to the board', async ({ board, page, home }) => {
  await page.goto(`${home.address}/kudys`)
  await expect(page.getByRole('heading', { name: 'Такої сторінки немає' })).toBeVisible()
  await page.getByRole('link', { name: 'На дошку', exact: true }).click()
  await expect(board.card('Кременецька')).toBeVisible()
})

test('on paper every stage and card is there, on a sheet of any width', async ({ board, page }) => {
  await page.setViewportSize({ width: 700, height: 900 })
  await board.open()
  await expect(board.card('Костопільська')).toBeHidden()
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  for (const name of ['Кременецька', 'Тисменицька', 'Костопільська']) await expect(board.card(name)).toBeVisible()
})

test.describe('on paper', () => {
  test.use({ world: 'generated-1500' })

  test('all cards are printed, not only those in sight', async ({ board, page }) => {
    await board.open()
    const total = Number((await page.getByTestId('total').innerText()).replace(/\D/g, ''))
    const printed = await page.evaluate(() => {
      const cards = () => document.querySelectorAll('[data-card-id]').length
      const before = cards()
      window.dispatchEvent(new Event('beforeprint'))
      const during = cards()
      window.dispatchEvent(new Event('afterprint'))
      return { before, during }
    })
    expect(printed.during).toBe(total)
    expect(printed.before).toBeLessThan(200)
    await expect.poll(() => page.locator('[data-card-id]').count()).toBeLessThan(200)
  })
})
