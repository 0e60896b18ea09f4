import { afterEach, expect, test } from 'vitest'
import { fetchLostStyles, noteLostStyles } from './lost-styles.ts'

const links = (): HTMLLinkElement[] => [...document.head.querySelectorAll('link')]

function addSheet(href: string): HTMLLinkElement {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = href
  document.head.append(link)
  return link
}

afterEach(() => document.head.replaceChildren())

test('a style sheet that could not come is asked for again, in its place', async () => {
  noteLostStyles()
  const [first, gone, last] = ['/a.css', '/b.css', '/c.css'].map(addSheet)
  gone?.dispatchEvent(new Event('error'))

  const coming = fetchLostStyles()
  const [before, fresh, after] = links()
  fresh?.dispatchEvent(new Event('load'))
  await coming

  expect([before, after]).toEqual([first, last])
  expect(fresh).not.toBe(gone)
  expect(fresh?.getAttribute('href')).toMatch(/b\.css$/)
})

test('a style sheet that is lost twice is asked for a third time', async () => {
  noteLostStyles()
  addSheet('/a.css').dispatchEvent(new Event('error'))

  const second = fetchLostStyles()
  links()[0]?.dispatchEvent(new Event('error'))
  await expect(second).rejects.toBeDefined()
  const third = fetchLostStyles()
  links()[0]?.dispatchEvent(new Event('load'))

  await expect(third).resolves.toBeUndefined()
})
