import { expect, test } from './fixtures.ts'

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

test('on a phone one stage is shown, and tabs with counts lead to the others', async ({ board, page }) => {
  await board.open()
  const tabs = page.getByRole('tablist', { name: 'Стадії' })
  await expect(tabs.getByRole('tab', { name: 'Візит 2' })).toHaveAttribute('aria-selected', 'true')
  await expect(board.card('Кременецька')).toBeVisible()
  await expect(board.card('Костопільська')).toBeHidden()
  await tabs.getByRole('tab', { name: 'Звернення 1' }).tap()
  await expect(board.column('Звернення').card('Костопільська')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

test('on a phone a card moves by «Далі» and by the menu, and its message takes it back', async ({ board, page }) => {
  await board.open()
  await board
    .card('Кременецька')
    .getByRole('button', { name: /^Далі: Звернення/ })
    .tap()
  await board.explain('Кременецька', 'Лист готують')
  await expect(board.card('Кременецька')).toBeHidden()
  await page.getByRole('tab', { name: 'Звернення 2' }).tap()
  await expect(board.card('Кременецька')).toBeVisible()
  await board.news.getByRole('button', { name: 'Скасувати' }).tap()
  await expect(board.card('Кременецька')).toBeHidden()
  await page.getByRole('tab', { name: 'Візит 2' }).tap()
  await board
    .card('Кременецька')
    .getByRole('button', { name: /^Перемістити/ })
    .tap()
  await page.getByRole('menuitem', { name: 'Контакт', exact: true }).tap()
  await board.explain('Кременецька', 'Візиту не було')
  await page.getByRole('tab', { name: 'Контакт 1' }).tap()
  await expect(board.card('Кременецька')).toBeVisible()
})

test('on a phone the record fills the screen and moves the partnership too', async ({ board, record, page }) => {
  await board.open()
  await record.open('Тисменицька')
  const box = await record.sheet.boundingBox()
  expect(box?.width).toBe(360)
  await record.press('Далі: Звернення')
  await board.explain('Тисменицька', 'Лист готують')
  await expect(record.history).toContainText('Переведено: Візит → Звернення')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})
