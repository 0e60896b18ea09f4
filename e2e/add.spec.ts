import { expect, test } from './fixtures.ts'

test('a coordinator adds a community by its town, with the first step, and finds it on the board', async ({
  board,
  addForm,
}) => {
  await board.open()
  await addForm.open()
  await addForm.choose('Сквира', /^Сквирська/)
  await expect(addForm.dialog).toContainText('Київська обл.')
  await addForm.dialog.getByLabel('Що зробити').fill('Зателефонувати до ради')
  await addForm.save()
  const card = board.column('Контакт').card('Сквирська')
  await expect(card).toContainText('Зателефонувати до ради')
  await expect(card.getByRole('link')).toBeFocused()
  await expect(board.news).toContainText('Додано: Сквирська')
})

test('the register is found by Latin letters, by a former name, and with any apostrophe', async ({
  board,
  addForm,
}) => {
  await board.open()
  await addForm.open()
  await addForm.community.fill('kremenets')
  await expect(addForm.options.first()).toContainText('Кременецька')
  await addForm.community.fill('Красноград')
  await expect(addForm.options.first()).toContainText('Берестинська')
  await expect(addForm.options.first()).toContainText('колишня назва — Красноградська')
  await addForm.community.fill("кам'янець-под")
  await expect(addForm.options.first()).toContainText('Кам’янець-Подільська')
})

test('namesakes are told apart, and the keyboard chooses one', async ({ board, addForm, page }) => {
  await board.open()
  await addForm.open()
  await addForm.community.fill('Олександрівська')
  await expect(addForm.options.filter({ hasText: 'Донецька обл. · Краматорський р-н' })).toHaveCount(1)
  await expect(addForm.options.filter({ hasText: 'Миколаївська обл. · Вознесенський р-н' })).toHaveCount(1)
  await expect(addForm.options.and(page.locator('[aria-selected=true]'))).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await expect(addForm.options.and(page.locator('[aria-selected=true]'))).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(addForm.community).toHaveValue('Олександрівська')
  await expect(addForm.options).toHaveCount(0)
})

test('the same open pair is refused, with a link to it', async ({ board, addForm, record, expectError }) => {
  expectError(/409/)
  await board.open()
  await addForm.open()
  await addForm.choose('Костопіль', /^Костопільська/)
  await addForm.save()
  await addForm.dialog.getByRole('link', { name: 'Відкрити це партнерство' }).click()
  await expect(record.sheet).toHaveAccessibleName(/Костопільська/)
})

test('what was typed survives a reload and is saved once', async ({ board, addForm, page }) => {
  await board.open()
  await addForm.open()
  await addForm.choose('Сквира', /^Сквирська/)
  await addForm.dialog.getByLabel('Що зробити').fill('Написати')
  await page.reload()
  await expect(addForm.community).toHaveValue('Сквирська')
  await expect(addForm.dialog.getByLabel('Що зробити')).toHaveValue('Написати')
  await addForm.save()
  await expect(board.column('Контакт').card('Сквирська')).toHaveCount(1)
})

test.describe('with nothing yet', () => {
  test.use({ world: 'empty' })

  test('an empty board leads to the first partnership', async ({ board, addForm, page }) => {
    await board.open()
    await expect(page.getByRole('heading', { name: 'На дошці ще немає партнерств' })).toBeVisible()
    await board.main.getByRole('link', { name: 'Додати партнерство' }).click()
    await addForm.choose('Кременець', /^Кременецька/)
    await addForm.dialog.getByRole('radio', { name: /^партнерська громада/ }).check()
    await addForm.save()
    await expect(board.column('Контакт').card('Кременецька')).toBeVisible()
  })
})
