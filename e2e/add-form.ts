import { expect, type Locator, type Page } from '@playwright/test'

/** The form for a new partnership. */
export class AddForm {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Нове партнерство' })
  }

  get community(): Locator {
    return this.dialog.getByRole('combobox', { name: 'Друга громада' })
  }

  get options(): Locator {
    return this.dialog.getByRole('listbox', { name: 'Громади реєстру' }).getByRole('option')
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Додати партнерство' }).click()
    await expect(this.dialog).toBeVisible()
  }

  /** Types, then takes the proposal that begins as given. */
  async choose(typed: string, full: RegExp): Promise<void> {
    await this.community.fill(typed)
    await this.options.filter({ hasText: full }).first().click()
  }

  async save(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Додати', exact: true }).click()
  }
}
