import { expect, test } from './fixtures.ts'

test('what is looked for stands in the address, is counted, and goes with one press', async ({ board, page }) => {
  await board.open()
  await page.getByRole('searchbox', { name: 'Шукати на дошці' }).fill('косто')
  await expect(board.card('Костопільська')).toBeVisible()
  await expect(board.card('Кременецька')).toBeHidden()
  await expect(page.getByText('1 з 3', { exact: true })).toBeVisible()
  expect(new URL(page.url()).searchParams.get('q')).toBe('косто')
  await page.getByRole('button', { name: 'Скинути' }).click()
  await expect(board.card('Кременецька')).toBeVisible()
  await expect(page).toHaveURL(/\/board$/)
})

test('an address shows the same cards to whoever opens it', async ({ board, page }) => {
  await board.open('/board?oblast=56,61&gap=1')
  await expect(page.getByText('2 з 3', { exact: true })).toBeVisible()
  await expect(board.card('Тисменицька')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Область: 2' })).toBeVisible()
  await expect(page.getByRole('button', { name: /З прогалинами/ })).toHaveAttribute('aria-pressed', 'true')
})

test('an oblast is chosen from a list', async ({ board, page }) => {
  await board.open()
  await page.getByRole('button', { name: 'Область' }).click()
  const box = page.getByRole('checkbox', { name: 'Рівненська' })
  await box.click()
  await expect(box).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(board.card('Костопільська')).toBeVisible()
  await expect(page.getByText('1 з 3', { exact: true })).toBeVisible()
  await expect(page).toHaveURL(/oblast=56/)
})

test('what is filtered away says so in its column', async ({ board }) => {
  await board.open('/board?q=такої-немає')
  await expect(board.column('Візит').region).toContainText('За цим фільтром нічого немає.')
})

test('dropping into a sorted column asks whether to leave the order', async ({ board, page }) => {
  await board.open('/board?sort=name')
  await board.drag('Тисменицька', 'Візит', { before: 'Кременецька' })
  const question = page.getByRole('dialog', { name: 'Дошку впорядковано інакше' })
  await expect(question).toContainText('Тисменицька')
  await question.getByRole('button', { name: 'Перейти до власного порядку' }).click()
  await expect(page).toHaveURL(/\/board$/)
  await expect.poll(() => board.column('Візит').names()).toEqual(['Тисменицька', 'Кременецька'])
})

test('a card can change its stage and keep the order of the board', async ({ board, page }) => {
  await board.open('/board?sort=due')
  await board.drag('Тисменицька', 'Звернення')
  await page.getByRole('button', { name: 'Перенести у «Звернення», порядок лишити' }).click()
  await board.explain('Тисменицька', 'Лист готують')
  await expect(board.column('Звернення').card('Тисменицька')).toBeVisible()
  await expect(page).toHaveURL(/sort=due/)
})

test.describe('among 1,500', () => {
  test.use({ world: 'generated-1500' })

  test('a filter tells how many of how many, and its columns keep their counts', async ({ board, page }) => {
    await board.open('/board?overdue=1')
    await expect(page.getByTestId('total')).toHaveText(/^\d+ з \d+$/)
    const [shown = 0, of = 0] = (await page.getByTestId('total').innerText()).split(' з ').map(Number)
    expect(shown).toBeGreaterThan(0)
    expect(shown).toBeLessThan(of)
    const counts = await page.getByTitle(/^\d+ партнерств/).allInnerTexts()
    expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBe(shown)
  })
})
