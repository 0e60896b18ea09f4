import { expect, type Locator, type Page } from '@playwright/test'

/** The record of one partnership, over the board. */
export class RecordPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get sheet(): Locator {
    return this.page.getByRole('dialog', { name: /⇄/ })
  }

  get history(): Locator {
    return this.sheet.getByRole('region', { name: 'Історія' })
  }

  /** Opens it from its card. */
  async open(name: string): Promise<void> {
    await this.page.getByRole('link', { name, exact: true }).click()
    await expect(this.sheet).toBeVisible()
  }

  async close(): Promise<void> {
    await this.sheet.getByRole('button', { name: 'Закрити' }).click()
    await expect(this.sheet).toBeHidden()
  }

  /** One of the forms inside of the record. */
  form(name: string): Locator {
    return this.sheet.getByRole('form', { name })
  }

  async press(name: string | RegExp): Promise<void> {
    await this.sheet.getByRole('button', { name, exact: true }).click()
  }

  /** Pauses, ends or reopens: the button, then its reason. */
  async change(deed: 'Призупинити' | 'Завершити' | 'Поновити', reason: string): Promise<void> {
    await this.press(deed)
    const asking = this.page.getByRole('dialog', { name: `${deed} партнерство` })
    await asking.getByRole('textbox', { name: 'Причина' }).fill(reason)
    await asking.getByRole('button', { name: deed }).click()
    await expect(asking).toBeHidden()
  }
}
