import { expect, type Locator, type Page } from '@playwright/test'

const begins = (name: string): RegExp => new RegExp(`^${name}`)

/** One stage of the board. */
export class Column {
  readonly region: Locator

  constructor(page: Page, stage: string) {
    this.region = page.getByRole('region', { name: stage, exact: true })
  }

  /** A card by the community's name as in the register. */
  card(name: string): Locator {
    return this.region.getByRole('listitem', { name: begins(name) })
  }

  /** The names on the cards in sight, from top to bottom. */
  async names(): Promise<string[]> {
    const cards = this.region.getByRole('listitem').filter({ has: this.region.page().getByRole('link') })
    const placed = await cards.evaluateAll((items) =>
      items.map((item) => ({
        name: item.querySelector('a')?.textContent ?? '',
        top: item.getBoundingClientRect().top,
      })),
    )
    return placed.sort((a, b) => a.top - b.top).map(({ name }) => name)
  }
}

/** The board as a coordinator works with it. Stages and buttons are named in Ukrainian, as on the page. */
export class BoardPage {
  readonly page: Page
  readonly address: string

  constructor(page: Page, address: string) {
    this.page = page
    this.address = address
  }

  async open(path = '/board'): Promise<void> {
    await this.page.goto(this.address + path)
    // While it loads, its outline is there already.
    await expect(this.page.locator('main:not([aria-busy])')).toBeVisible()
  }

  get main(): Locator {
    return this.page.getByRole('main')
  }

  /** Where news is told. */
  get news(): Locator {
    return this.page.getByRole('status')
  }

  /** Where refusals are told. */
  get refusal(): Locator {
    return this.page.getByRole('alert')
  }

  column(stage: string): Column {
    return new Column(this.page, stage)
  }

  card(name: string): Locator {
    return this.page.getByRole('listitem', { name: begins(name) })
  }

  /** The form that asks for what a move lacks. */
  moveForm(name: string): Locator {
    return this.page.getByRole('dialog', { name: begins(`${name}: `) })
  }

  /** Drags a card with the mouse into a stage, or before another card of it. */
  async drag(name: string, stage: string, { before }: { before?: string } = {}): Promise<void> {
    const card = this.card(name)
    await card.scrollIntoViewIfNeeded()
    await this.hold(name)
    const goal = await (before === undefined
      ? this.column(stage).region
      : this.column(stage).card(before)
    ).boundingBox()
    if (!goal) throw new Error(`${stage} is not in sight`)
    const x = goal.x + goal.width / 2
    // The lower part of a column is free of cards; the upper half of a card means before it.
    const y = before === undefined ? goal.y + goal.height - 24 : goal.y + goal.height / 4
    await this.page.mouse.move(x, y, { steps: 6 })
    await this.page.mouse.move(x, y + 1)
    await this.page.mouse.up()
  }

  /** Takes a card up with the mouse and moves it a little, so that it hangs on the pointer. */
  async hold(name: string): Promise<void> {
    const card = this.card(name)
    const box = await card.boundingBox()
    if (!box) throw new Error(`${name} is not in sight`)
    const [x, y] = [box.x + box.width / 2, box.y + 34]
    await this.page.mouse.move(x - 3, y)
    // Dragging is fetched when a mouse first moves over the board.
    await expect(card).toHaveAttribute('draggable', 'true')
    await this.page.mouse.move(x, y)
    await this.page.mouse.down()
    await this.page.mouse.move(x + 12, y + 4, { steps: 3 })
  }

  /** Takes a card with the keyboard, carries it with the given arrows, and puts it down. */
  async carry(name: string, ...arrows: ('ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown')[]): Promise<void> {
    await this.card(name).getByRole('link').focus()
    await this.page.keyboard.press('Space')
    await expect(this.news).toContainText(`${name}: узято`)
    for (const arrow of arrows) await this.page.keyboard.press(arrow)
    await this.page.keyboard.press('Space')
  }

  /** Presses «Далі: …» of a card. */
  async moveOn(name: string): Promise<void> {
    await this.card(name).hover()
    await this.card(name)
      .getByRole('button', { name: /^Далі: / })
      .click()
  }

  /** Opens «Перемістити…» of a card and answers the menu. */
  async menuOf(name: string): Promise<Locator> {
    await this.card(name).hover()
    await this.card(name)
      .getByRole('button', { name: /^Перемістити/ })
      .click()
    return this.page.getByRole('menu')
  }

  async moveTo(name: string, stage: string): Promise<void> {
    const menu = await this.menuOf(name)
    await menu.getByRole('menuitem', { name: stage, exact: true }).click()
  }

  /** Gives the reason that the move form asks for, and moves. */
  async explain(name: string, reason: string): Promise<void> {
    const form = this.moveForm(name)
    await form.getByRole('textbox', { name: /^Причина/ }).fill(reason)
    await form.getByRole('button', { name: 'Перевести' }).click()
    await expect(form).toBeHidden()
  }

  /** Works as somebody else of this council. */
  async workAs(person: string, council = 'Південна'): Promise<void> {
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: /Змінити людину/ })
      .click()
    const dialog = this.page.getByRole('dialog', { name: 'Налаштування й люди' })
    await dialog.getByRole('searchbox').fill(council)
    await dialog
      .getByRole('button', { name: begins(`${person}.*${council}`) })
      .first()
      .click()
    await expect(dialog).toBeHidden()
  }
}
