import { expect, test } from './fixtures.ts'

test('a coordinator sees the three real partnerships, and the visit that Костопільська never had as a gap', async ({
  board,
}) => {
  await board.open()
  for (const name of ['Кременецька', 'Тисменицька']) await expect(board.column('Візит').card(name)).toBeVisible()
  const card = board.column('Звернення').card('Костопільська')
  await expect(card).toHaveAccessibleName(
    /^Костопільська, міська, Рівненська область, партнерська громада.*Прогалини: Візит/,
  )
  await expect(card.getByTitle(/Прогалини: Візит/)).toBeVisible()
  await expect(board.column('Контакт').region).toContainText('Тут з’являються нові партнерства.')
})

test('a card dragged to the next stage asks for the facts of that stage, and with them it moves without a gap', async ({
  board,
}) => {
  await board.open()
  await board.drag('Кременецька', 'Звернення')
  const form = board.moveForm('Кременецька')
  await expect(form).toBeVisible()
  await form.getByLabel('Вихідний номер').fill('01-03/82')
  await form.getByLabel('Дата листа').fill('2025-07-01')
  await form.getByLabel('Адресат').fill('Кременецька міська рада')
  await form.getByRole('button', { name: 'Перевести' }).click()
  const card = board.column('Звернення').card('Кременецька')
  await expect(card).toHaveAccessibleName(/Прогалини: Візит$/)
  await expect(board.news).toContainText('Кременецька: Візит → Звернення')
})

test('without the facts a written reason lets the card through, and the gap is shown', async ({ board }) => {
  await board.open()
  await board.drag('Тисменицька', 'Звернення')
  const form = board.moveForm('Тисменицька')
  await form.getByRole('button', { name: 'Перевести' }).click()
  await expect(form.getByLabel('Вихідний номер')).toHaveAttribute('aria-invalid', 'true')
  await board.explain('Тисменицька', 'Лист ще реєструють')
  await expect(board.column('Звернення').card('Тисменицька')).toHaveAccessibleName(/Прогалини: Візит, Звернення$/)
})

test('while a card is held, the stages that will ask for something say so', async ({ board, page }) => {
  await board.open()
  await board.hold('Кременецька')
  await expect(board.column('Контакт').region).toContainText('Тут крок назад: потрібна причина')
  await expect(board.column('Меморандум').region).toContainText('пропущено: Звернення')
  await page.mouse.up()
  await expect(board.column('Контакт').region).not.toContainText('крок назад')
})

test('a stage jumped over asks for a reason, and the gap it leaves is marked', async ({ board }) => {
  await board.open()
  await board.drag('Кременецька', 'Меморандум')
  await expect(board.moveForm('Кременецька')).toContainText('Пропущено: Звернення')
  await board.explain('Кременецька', 'Меморандум запропонувала громада')
  await expect(board.column('Меморандум').card('Кременецька')).toHaveAccessibleName(
    /Прогалини: Візит, Звернення, Меморандум$/,
  )
})

test('leaving the form leaves the card where it was', async ({ board, page }) => {
  await board.open()
  await board.drag('Кременецька', 'Звернення')
  await expect(board.moveForm('Кременецька')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(board.moveForm('Кременецька')).toBeHidden()
  await expect(board.column('Візит').card('Кременецька')).toBeVisible()
})

test('cards of a column are put in order by dragging', async ({ board }) => {
  await board.open()
  await expect.poll(() => board.column('Візит').names()).toEqual(['Кременецька', 'Тисменицька'])
  await board.drag('Тисменицька', 'Візит', { before: 'Кременецька' })
  await expect.poll(() => board.column('Візит').names()).toEqual(['Тисменицька', 'Кременецька'])
})

test('by keyboard alone a card is taken, carried, explained and put down, and keeps the focus', async ({
  board,
  page,
}) => {
  await board.open()
  await board.carry('Кременецька', 'ArrowRight')
  await expect(board.moveForm('Кременецька')).toBeVisible()
  await board.moveForm('Кременецька').getByLabel('Причина').focus()
  await page.keyboard.type('Лист надіслали поштою')
  await page.keyboard.press('Control+Enter')
  const card = board.column('Звернення').card('Кременецька')
  await expect(card).toBeVisible()
  await expect(card.getByRole('link')).toBeFocused()
})

test('what the arrows do to a carried card is spoken, and Esc leaves it', async ({ board, page }) => {
  await board.open()
  await board.card('Кременецька').getByRole('link').focus()
  await page.keyboard.press('Space')
  await expect(board.news).toContainText('Кременецька: узято зі стадії «Візит»')
  await page.keyboard.press('ArrowRight')
  await expect(board.news).toContainText(
    'Звернення, місце 1 з 2. потрібно: вихідний номер листа, дата листа, адресат листа',
  )
  await page.keyboard.press('Escape')
  await expect(board.news).toContainText('Кременецька лишається у стадії «Візит».')
})

test('«Далі» and the menu move a card too', async ({ board }) => {
  await board.open()
  await board.moveOn('Кременецька')
  await board.explain('Кременецька', 'Лист готують')
  await expect(board.column('Звернення').card('Кременецька')).toBeVisible()
  await board.moveTo('Тисменицька', 'Меморандум')
  await board.explain('Тисменицька', 'Домовилися усно')
  await expect(board.column('Меморандум').card('Тисменицька')).toBeVisible()
})

test('a move is taken back by its message, by Ctrl+Z, and by dragging right back', async ({ board, page }) => {
  await board.open()
  await board.moveOn('Кременецька')
  await board.explain('Кременецька', 'Перша спроба')
  await board.news.getByRole('button', { name: 'Скасувати' }).click()
  await expect(board.column('Візит').card('Кременецька')).toBeVisible()
  await expect(board.news).toContainText('Кременецька: повернуто у «Візит»')

  await board.moveOn('Кременецька')
  await board.explain('Кременецька', 'Друга спроба')
  await expect(board.news).toContainText('Візит → Звернення')
  await page.keyboard.press('Control+z')
  await expect(board.column('Візит').card('Кременецька')).toBeVisible()
  await expect(board.news).toContainText('повернуто у «Візит»')

  await board.moveOn('Кременецька')
  await board.explain('Кременецька', 'Третя спроба')
  await expect(board.news).toContainText('Візит → Звернення')
  await board.drag('Кременецька', 'Візит')
  await expect(board.column('Візит').card('Кременецька')).toBeVisible()
  await expect(board.moveForm('Кременецька')).toBeHidden()
  await expect(board.news).toContainText('повернуто у «Візит»')
})

test('columns fold away and stay so after a reload', async ({ board, page }) => {
  await board.open()
  await page.getByRole('button', { name: 'Згорнути стовпець «Візит»' }).click()
  await expect(board.card('Кременецька')).toBeHidden()
  await page.reload()
  await page.getByRole('button', { name: 'Розгорнути стовпець «Візит»' }).click()
  await expect(board.card('Кременецька')).toBeVisible()
})
