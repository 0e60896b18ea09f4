import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPosition, positionBetween } from './position.ts'

test('cards stay in the order they were dropped in, wherever each was dropped', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 60 }), (drops) => {
      const keys: string[] = []
      for (const drop of drops) {
        const at = drop % (keys.length + 1)
        keys.splice(at, 0, positionBetween(keys[at - 1] ?? null, keys[at] ?? null))
      }
      expect(keys).toEqual([...keys].sort())
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys.every(isPosition)).toBe(true)
    }),
  )
})

test('a card dropped between two equal neighbours comes right after them instead of failing', () => {
  const key = positionBetween(null, null)
  const between = positionBetween(key, key)
  expect(between > key).toBe(true)
  expect(isPosition(between)).toBe(true)
})

test('a card dropped between neighbours that stand the wrong way round does not fail', () => {
  const first = positionBetween(null, null)
  const second = positionBetween(first, null)
  expect(positionBetween(second, first) > second).toBe(true)
})

test.each([
  ['the empty key', ''],
  ['a word', 'перша'],
  ['a key that ends in zero', 'a10'],
  ['half a key', 'b1'],
  ['a key with NUL', 'a0\u0000V'],
  ['a key with a lone surrogate', 'a0\ud800V'],
  ['a key with a space', 'a0 V'],
  ['a key with Cyrillic letters', 'a0ї'],
  ['the key below which nothing fits', 'A00000000000000000000000000'],
  ['a key too long to keep', `a0${'V'.repeat(200)}`],
  ['the top of the scheme', `z${'z'.repeat(26)}${'z'.repeat(180)}`],
])('%s is not a position', (_, key) => {
  expect(isPosition(key)).toBe(false)
})

test('whatever text is accepted as a position leaves room on both sides of it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-zA-Z0-9]{1,8}$/)), (text) => {
      if (!isPosition(text)) return
      expect(positionBetween(null, text) < text).toBe(true)
      expect(positionBetween(text, null) > text).toBe(true)
    }),
  )
})
