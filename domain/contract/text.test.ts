import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { fieldProblems } from './problems.ts'
import { communityCode, id, optionalDay, optionalText, text } from './text.ts'

const refusal = (schema: z.ZodType, value: unknown) => {
  const result = schema.safeParse(value)
  return result.success ? 'accepted' : fieldProblems(result.error.issues, value)
}

test('typed text is trimmed and its line ends made one kind', () => {
  expect(text(100).parse('  Перший рядок\r\nдругий\rтретій \n')).toBe('Перший рядок\nдругий\nтретій')
})

test('blanks are nothing: refused where text is due, null where it is not', () => {
  expect(refusal(text(10), ' \r\n ')).toEqual([{ field: 'body', code: 'required' }])
  expect(optionalText(10).parse(' \r\n ')).toBeNull()
  expect(optionalText(10).parse(null)).toBeNull()
})

test.each([
  ['a lone high surrogate', 'Кременець\ud83d'],
  ['a lone low surrogate', '\udc00Кременець'],
  ['NUL', 'Креме\u0000нець'],
  ['an escape', 'Креме\u001b[31mнець'],
  ['a backspace', 'Креме\u0008нець'],
  ['a delete', 'Креме\u007fнець'],
])('text with %s is not text', (_, typed) => {
  expect(refusal(text(100), typed)).toEqual([{ field: 'body', code: 'not-text' }])
  expect(refusal(optionalText(100), typed)).toEqual([{ field: 'body', code: 'not-text' }])
})

test.each(['Камʼянець-Подільська', '№ 01-03/82', 'рядок\nрядок\tстовпець', '👩‍👧 і 𝒫', 'e\u0301'])(
  '%j is kept as typed',
  (typed) => {
    expect(text(100).parse(typed)).toBe(typed)
    expect(optionalText(100).parse(typed)).toBe(typed)
  },
)

test('text over the limit is refused with the limit, text at the limit is kept', () => {
  expect(text(5).parse('пліч!')).toBe('пліч!')
  expect(refusal(text(5), 'пліч-о')).toEqual([{ field: 'body', code: 'too-long', limit: 5 }])
  expect(refusal(optionalText(5), 'пліч-о')).toEqual([{ field: 'body', code: 'too-long', limit: 5 }])
  expect(text(5).parse('    пліч!    ')).toBe('пліч!')
})

test.each([[12], [true], [['текст']], [{ toString: 'x' }]])('%j is no text', (value) => {
  expect(refusal(text(5), value)).toEqual([{ field: 'body', code: 'type' }])
  expect(refusal(optionalText(5), value)).toEqual([{ field: 'body', code: 'type' }])
})

test('text that was accepted is accepted again, unchanged', () => {
  const typed = fc.string({ unit: 'binary', maxLength: 40 })
  fc.assert(
    fc.property(typed, (value) => {
      const once = optionalText(30).safeParse(value)
      fc.pre(once.success && once.data !== null)
      expect(optionalText(30).parse(once.data)).toBe(once.data)
      expect(text(30).parse(once.data)).toBe(once.data)
    }),
  )
})

test.each(['2025-02-31', '12025-01-01', '18.06.2025', '', '2025-06-18T00:00'])('%j is refused as a date', (typed) => {
  expect(refusal(optionalDay, typed)).toContainEqual(expect.objectContaining({ field: 'body', code: 'date' }))
})

test.each([
  ['019791c1-0000-7000-8000-000000000001', true],
  ['019791C1-0000-7000-8000-000000000001', false],
  ['019791c1-0000-7000-8000-000000000001\n', false],
  ['019791c1000070008000000000000001', false],
])('%j is an id: %s', (value, known) => {
  expect(id.safeParse(value).success).toBe(known)
})

test.each([
  ['UA63120190000093717', true],
  ['UA6312019000009371', false],
  ['UA63120190000093717\n', false],
  ['ua63120190000093717', false],
])('%j is written as a community code: %s', (value, known) => {
  expect(communityCode.safeParse(value).success).toBe(known)
})
