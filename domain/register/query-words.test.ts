import { expect, test } from 'vitest'
import { readQuery } from './query-words.ts'

test.each([
  ['м. Кременець', ['кременець'], 'urban'],
  ['Кременецька МТГ', ['кременецька'], 'urban'],
  ['Львівська міська територіальна громада', ['львівська'], 'urban'],
  ['смт Золочів', ['золочів'], 'settlement'],
  ['Золочівська селищна рада', ['золочівська'], 'settlement'],
  ['Золочівська СТГ', ['золочівська'], undefined],
  ['с. Широке', ['широке'], 'rural'],
  ['Рокитнівська ОТГ Рівненської обл.', ['рокитнівська', 'рівненської'], undefined],
  ["Об'єднана ТГ Дубівська", ['дубівська'], undefined],
  ['Бучанський р-н', ['бучанський'], undefined],
  ['у Тисмениці', ['тисмениці'], undefined],
  ['Kremenets city hromada', ['kremenets'], 'urban'],
])('%s asks for %j of kind %s', (query, words, kind) => {
  expect(readQuery(query)).toEqual({ words, kind })
})

test('a query of nothing but fillers is taken literally', () => {
  expect(readQuery('село')).toEqual({ words: ['село'], kind: undefined })
})
