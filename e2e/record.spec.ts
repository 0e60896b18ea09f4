import { expect, test } from './fixtures.ts'

test('the date of the visit closes the gap, in the record, in its history and on the card', async ({
  board,
  record,
}) => {
  await board.open()
  await record.open('Костопільська')
  await expect(record.sheet).toContainText('Прогалина: Візит. Бракує: дата візиту.')
  const note = record.sheet.getByText('Прогалина: Візит.')
  await record.sheet.getByRole('button', { name: 'Додати відомості' }).first().click()
  const form = record.form('Додати візит')
  await form.getByLabel('Дата візиту').fill('2025-07-10')
  await form.getByRole('button', { name: 'Зберегти' }).click()
  await expect(note).toBeHidden()
  await expect(record.history).toContainText('Внесено: візит')
  await expect(record.history).toContainText('10.07.2025')
  await record.close()
  await expect(board.card('Костопільська')).toHaveAccessibleName(/Прогалини: Звернення$/)
})

test('the next step is set, shown on the card, and done', async ({ board, record }) => {
  await board.open()
  await record.open('Кременецька')
  await record.press('Додати крок')
  const form = record.form('Наступний крок')
  await form.getByLabel('Що зробити').fill('Надіслати перелік потреб')
  await form.getByLabel('До якого дня').fill('2030-01-15')
  await form.getByLabel('Хто робить').selectOption('Друга координаторка')
  await form.getByRole('button', { name: 'Зберегти' }).click()
  await expect(record.sheet.getByText('Друга координаторка · до 15.01.2030')).toBeVisible()
  await record.close()
  await expect(board.card('Кременецька')).toContainText('Надіслати перелік потреб')
  await record.open('Кременецька')
  await record.press('Виконано')
  await expect(record.history).toContainText('Крок виконано')
  await expect(record.form('Наступний крок')).toBeVisible()
})

test('a partnership is paused, ended and opened again, each with a reason that its history tells', async ({
  board,
  record,
}) => {
  await board.open()
  await record.open('Кременецька')
  await record.change('Призупинити', 'Евакуація громади')
  await expect(record.sheet).toContainText('Партнерство призупинене. Причина: «Евакуація громади».')
  await expect(board.card('Кременецька')).toContainText('Призупинене')
  await record.change('Завершити', 'Громади об’єдналися')
  await expect(record.sheet).toContainText('Партнерство завершене. Причина: «Громади об’єдналися».')
  await record.change('Поновити', 'Рішення скасовано')
  for (const told of ['Призупинено', 'Завершено', 'Поновлено', '«Рішення скасовано»'])
    await expect(record.history).toContainText(told)
  await record.close()
  await expect(board.column('Візит').card('Кременецька')).toBeVisible()
})

test('an ended partnership leaves the board and is found by its state', async ({ board, record }) => {
  await board.open()
  await record.open('Кременецька')
  await record.change('Завершити', 'Громади об’єдналися')
  await record.close()
  await expect(board.card('Кременецька')).toBeHidden()
  await board.page.getByRole('button', { name: 'Стан' }).click()
  const box = board.page.getByRole('checkbox', { name: 'Завершене' })
  await box.click()
  await expect(box).toBeChecked()
  await expect(board.card('Кременецька')).toBeVisible()
})

test('a record has an address of its own, and the way back is the board', async ({ board, record, page }) => {
  await board.open('/board?side=partner')
  await record.open('Кременецька')
  await expect(page).toHaveURL(/\/partnerships\/[\da-f-]{36}\?side=partner$/)
  await page.reload()
  await expect(record.sheet).toHaveAccessibleName(/Південна ⇄ Кременецька/)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/board\?side=partner$/)
  await expect(board.card('Кременецька').getByRole('link')).toBeFocused()
})

test('a move from the record is the same move, with the same form', async ({ board, record }) => {
  await board.open()
  await record.open('Кременецька')
  await record.press('Далі: Звернення')
  await board.explain('Кременецька', 'Лист готують')
  await expect(record.history).toContainText('Переведено: Візит → Звернення')
  await expect(record.history).toContainText('«Лист готують»')
})

test('two people edit one field: both versions stand side by side, and the person chooses', async ({
  board,
  record,
  elsewhere,
  page,
}) => {
  await board.open()
  await record.open('Кременецька')
  await record.press('Додати крок')
  const form = record.form('Наступний крок')
  await form.getByLabel('Що зробити').fill('Мій крок')
  await elsewhere('Кременецька', 'PUT', '/next-step', { what: 'Їхній крок', owner: null, due: null })
  await form.getByRole('button', { name: 'Зберегти' }).click()
  const choice = page.getByRole('dialog', { name: 'Дві версії' })
  await expect(choice).toContainText('Мій крок')
  await expect(choice).toContainText('Їхній крок')
  await choice.getByRole('radio', { name: /^Їхня версія/ }).check()
  await choice.getByRole('button', { name: 'Зберегти обране' }).click()
  await expect(choice).toBeHidden()
  await expect(record.sheet.getByText('Їхній крок').first()).toBeVisible()
})
