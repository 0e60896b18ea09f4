import { AddForm } from './add-form.ts'
import { BoardPage } from './board-page.ts'
import { expect, serverTest as test } from './fixtures.ts'

test('two tabs and another browser see each other’s moves within a second', async ({
  board,
  browser,
  context,
  server,
}) => {
  await board.open()
  const secondTab = new BoardPage(await context.newPage(), server.address)
  await secondTab.open()
  const stranger = await browser.newContext({ locale: 'uk-UA', viewport: { width: 1600, height: 900 } })
  const otherBrowser = new BoardPage(await stranger.newPage(), server.address)
  await otherBrowser.open()
  await board.moveOn('Кременецька')
  await board.explain('Кременецька', 'Лист готують')
  for (const other of [secondTab, otherBrowser])
    await expect(other.column('Звернення').card('Кременецька')).toBeVisible({ timeout: 1000 })
  await otherBrowser.moveOn('Тисменицька')
  await otherBrowser.explain('Тисменицька', 'Лист готують')
  for (const other of [board, secondTab])
    await expect(other.column('Звернення').card('Тисменицька')).toBeVisible({ timeout: 1000 })
  await stranger.close()
})

test('a partnership added in one tab appears in the other', async ({ board, context, server }) => {
  await board.open()
  const other = new BoardPage(await context.newPage(), server.address)
  await other.open()
  const addForm = new AddForm(other.page)
  await addForm.open()
  await addForm.choose('Сквира', /^Сквирська/)
  await addForm.save()
  await expect(board.column('Контакт').card('Сквирська')).toBeVisible({ timeout: 2000 })
})

test('a picked person stays picked through a cookie, for this browser only', async ({ board, browser, server }) => {
  await board.open()
  await board.workAs('Голова')
  await board.page.reload()
  await expect(board.page.getByRole('banner').getByRole('button', { name: /^Голова/ })).toBeVisible()
  const [cookie] = await board.page.context().cookies()
  expect(cookie).toMatchObject({ name: 'plich_person', httpOnly: true, sameSite: 'Strict' })
  const stranger = await browser.newContext()
  const page = await stranger.newPage()
  await page.goto(server.address)
  await expect(page.getByRole('banner').getByRole('button', { name: /^Координатор/ })).toBeVisible()
  await stranger.close()
})

test('a board that has not changed is not sent again', async ({ board, page }) => {
  await board.open()
  const answer = await page.request.get(`${board.address}/api/board`)
  const etag = answer.headers()['etag'] ?? ''
  expect(etag).not.toBe('')
  const again = await page.request.get(`${board.address}/api/board`, { headers: { 'if-none-match': etag } })
  expect(again.status()).toBe(304)
  await board.moveOn('Кременецька')
  await board.explain('Кременецька', 'Лист готують')
  await expect(board.news).toContainText('Візит → Звернення')
  const changed = await page.request.get(`${board.address}/api/board`, { headers: { 'if-none-match': etag } })
  expect(changed.status()).toBe(200)
})
