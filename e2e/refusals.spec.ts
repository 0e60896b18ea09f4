import { expect, test } from './fixtures.ts'

test('a move that the server fails goes back, says why, and Retry does it', async ({ board, home, expectError }) => {
  expectError(/500/)
  await board.open()
  await home.failNextWrite()
  await board.moveOn('Кременецька')
  await board.explain('Кременецька', 'Лист готують')
  await expect(board.refusal).toContainText('Кременецька: перехід не збережено. На сервері сталася помилка.')
  await expect(board.column('Візит').card('Кременецька')).toBeVisible()
  await board.refusal.getByRole('button', { name: 'Спробувати ще раз' }).click()
  await expect(board.column('Звернення').card('Кременецька')).toBeVisible()
  await expect(board.news).toContainText('Візит → Звернення')
  await expect(board.refusal).not.toContainText('не збережено')
})

test('a stale move changes nothing, shows both versions, and can be made anyway', async ({
  board,
  home,
  elsewhere,
  expectError,
}) => {
  expectError(/412/)
  await board.open()
  await home.beforeWrite(() => elsewhere('Кременецька', 'POST', '/move', { to: 'contact', reason: 'Візиту не було' }))
  await board.moveOn('Кременецька')
  await board.explain('Кременецька', 'Лист готують')
  await expect(board.refusal).toContainText('тим часом це партнерство змінив хтось інший')
  await expect(board.refusal).toContainText('Ваше: «Візит» → «Звернення». Тепер на сервері: «Контакт».')
  await expect(board.column('Контакт').card('Кременецька')).toBeVisible()
  await board.refusal.getByRole('button', { name: 'Усе одно перенести' }).click()
  await expect(board.column('Звернення').card('Кременецька')).toBeVisible()
  await expect(board.news).toContainText('Контакт → Звернення')
})

test('what others do is on the board within a second', async ({ board, elsewhere }) => {
  await board.open()
  await elsewhere('Тисменицька', 'POST', '/move', { to: 'appeal', reason: 'Лист надіслано' })
  await expect(board.column('Звернення').card('Тисменицька')).toBeVisible({ timeout: 1000 })
})

test('without the server the board says what is wrong, and Retry brings it', async ({
  board,
  home,
  page,
  expectError,
}) => {
  expectError(/500|Failure: internal/)
  await home.breakDown()
  await page.goto(`${home.address}/board`)
  await expect(page.getByRole('heading', { name: 'Сторінку не вдалося показати' })).toBeVisible({ timeout: 15_000 })
  await home.mend()
  await page.getByRole('button', { name: 'Спробувати ще раз' }).click()
  await expect(board.card('Кременецька')).toBeVisible()
})

test('a move made offline is kept, said so, and sent when the line is back', async ({
  board,
  context,
  expectError,
}) => {
  expectError(/ERR_INTERNET_DISCONNECTED|Failed to load resource|ERR_NETWORK/)
  await board.open()
  await board.moveOn('Кременецька')
  await board.explain('Кременецька', 'Лист готують')
  await expect(board.news).toContainText('Візит → Звернення')
  await context.setOffline(true)
  await board.drag('Кременецька', 'Візит')
  await expect(board.news).toContainText('немає зв’язку. Перехід збережено на цьому пристрої')
  await expect(board.column('Візит').card('Кременецька')).toBeVisible()
  await context.setOffline(false)
  await expect(board.news).toContainText('Кременецька: повернуто у «Візит»')
  await expect(board.column('Візит').card('Кременецька')).toBeVisible()
})
