import { BoardPage } from './board-page.ts'
import { expect, serverTest as test } from './fixtures.ts'

test.beforeEach(({ expectError }) => {
  // While the server is away, the browser tells of each request that meets nobody.
  expectError(
    /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_SOCKET_NOT_CONNECTED/,
  )
})

test('after a restart everything is found again: places, order, evidence and history', async ({
  board,
  record,
  addForm,
  server,
}) => {
  await board.open()
  await board.drag('Тисменицька', 'Візит', { before: 'Кременецька' })
  await expect.poll(() => board.column('Візит').names()).toEqual(['Тисменицька', 'Кременецька'])
  await addForm.open()
  await addForm.choose('Сквира', /^Сквирська/)
  await addForm.save()
  await expect(board.news).toContainText('Додано: Сквирська')
  await board.drag('Костопільська', 'Меморандум')
  await board.explain('Костопільська', 'Проєкт меморандуму готовий')
  await expect(board.news).toContainText('Звернення → Меморандум')
  await server.stop()
  await server.start()
  await board.open()
  await expect.poll(() => board.column('Візит').names()).toEqual(['Тисменицька', 'Кременецька'])
  await expect(board.column('Контакт').card('Сквирська')).toBeVisible()
  await expect(board.column('Меморандум').card('Костопільська')).toBeVisible()
  await record.open('Костопільська')
  await expect(record.history).toContainText('«Проєкт меморандуму готовий»')
})

test('the server is killed in the middle of work: what was confirmed is there, and the page goes on', async ({
  board,
  server,
}) => {
  await board.open()
  await board.moveOn('Кременецька')
  await board.explain('Кременецька', 'Лист готують')
  await expect(board.news).toContainText('Кременецька: Візит → Звернення')
  await server.kill()
  await expect(board.page.getByRole('region', { name: 'Стан зв’язку' })).toBeVisible({ timeout: 15_000 })
  await server.start()
  await expect(board.page.getByRole('region', { name: 'Стан зв’язку' })).toBeHidden({ timeout: 15_000 })
  await board.moveOn('Тисменицька')
  await board.explain('Тисменицька', 'Лист готують')
  await expect(board.news).toContainText('Тисменицька: Візит → Звернення')
  await server.kill()
  await server.start()
  await board.open()
  for (const name of ['Кременецька', 'Тисменицька']) await expect(board.column('Звернення').card(name)).toBeVisible()
})

test('a move made offline outlives its page and is sent by the next one', async ({
  board,
  context,
  expectError,
  home,
}) => {
  expectError(/ERR_INTERNET_DISCONNECTED/)
  await board.open()
  await board.moveOn('Кременецька')
  await board.explain('Кременецька', 'Лист готують')
  await expect(board.news).toContainText('Кременецька: Візит → Звернення')
  await context.setOffline(true)
  await board.page.keyboard.press('Control+z')
  await expect(board.news).toContainText('Перехід збережено на цьому пристрої')
  const next = new BoardPage(await context.newPage(), home.address)
  await board.page.close()
  await context.setOffline(false)
  await next.open()
  await expect(next.column('Візит').card('Кременецька')).toBeVisible()
  await expect(next.news).toContainText('Кременецька: повернуто у «Візит»')
})
