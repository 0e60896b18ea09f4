import { expect, test } from 'vitest'
import { romanise } from './romanise.ts'

test.each([
  ['Тисмениця', 'Tysmenytsia'],
  ['Їжакевич', 'Yizhakevych'],
  ['Єнакієве', 'Yenakiieve'],
  ['Кадиївка', 'Kadyivka'],
  ['Згорани', 'Zghorany'],
  ['Розгон', 'Rozghon'],
  ['Щербухи', 'Shcherbukhy'],
  ['Гоща', 'Hoshcha'],
  ['Юрій', 'Yurii'],
  ['Корюківка', 'Koriukivka'],
  ['Знам’янка', 'Znamianka'],
  ['Івано-Франківськ', 'Ivano-Frankivsk'],
  ['Ґалаґан', 'Galagan'],
  ['Нова Каховка, 2', 'Nova Kakhovka, 2'],
  ['Pivdenne', 'Pivdenne'],
])('%s is written %s', (ukrainian, latin) => {
  expect(romanise(ukrainian)).toBe(latin)
})
