import type { World } from '#server/sample/seed.ts'
import type { Failure, latencies } from './faults.ts'

type Words = {
  title: string
  about: string
  lifetime: string
  world: string
  council: string
  person: string
  trouble: string
  latency: string
  failure: string
  scope: string
  next: string
  untilOff: string
  clear: string
  faulty: string
  worlds: Record<World, string>
  latencies: Record<(typeof latencies)[number], string>
  failures: Record<'none' | Failure, string>
  scopes: Record<'writes' | 'all', string>
}

const uk: Words = {
  title: 'Пробний світ',
  about: 'Сервер працює в цій вкладці, зміни нікуди не надсилаються.',
  lifetime: 'Дані живуть до перезавантаження вкладки.',
  world: 'Світ (відкривається наново)',
  council: 'Громада',
  person: 'Людина',
  trouble: 'Що йде не так',
  latency: 'Затримка',
  failure: 'Збій',
  scope: 'Яких запитів стосується',
  next: 'Скільки запитів не вдасться',
  untilOff: 'до вимкнення',
  clear: 'Вимкнути збої',
  faulty: 'увімкнено збої',
  worlds: {
    empty: 'Порожній',
    first: 'Південна: три партнерства',
    cases: 'Усі опубліковані приклади',
    'generated-1500': 'Згенеровані: 1500',
    'generated-10000': 'Згенеровані: 10 000',
    'proven-1500': 'Згенеровані з усіма фактами: 1500',
    'proven-10000': 'Згенеровані з усіма фактами: 10 000',
  },
  latencies: { 0: 'немає', 300: '0,3 с', 2000: '2 с' },
  failures: {
    none: 'немає',
    offline: 'Немає зв’язку',
    'lost-answer': 'Зроблено, але відповідь загублено',
    '409': '409: стан цього не дозволяє',
    '412': '412: хтось змінив раніше',
    '500': '500: помилка сервера',
    '503': '503: база недоступна',
    '507': '507: диск заповнено',
  },
  scopes: { writes: 'лише змін', all: 'усіх' },
}

const en: Words = {
  title: 'Mocked world',
  about: 'The server runs in this tab; changes are sent nowhere.',
  lifetime: 'Data lives until the tab is reloaded.',
  world: 'World (opens anew)',
  council: 'Community',
  person: 'Person',
  trouble: 'What goes wrong',
  latency: 'Delay',
  failure: 'Failure',
  scope: 'Which requests',
  next: 'How many requests fail',
  untilOff: 'until switched off',
  clear: 'Switch failures off',
  faulty: 'failures are on',
  worlds: {
    empty: 'Empty',
    first: 'Південна: three partnerships',
    cases: 'All published cases',
    'generated-1500': 'Generated: 1,500',
    'generated-10000': 'Generated: 10,000',
    'proven-1500': 'Generated with every fact: 1,500',
    'proven-10000': 'Generated with every fact: 10,000',
  },
  latencies: { 0: 'none', 300: '0.3 s', 2000: '2 s' },
  failures: {
    none: 'none',
    offline: 'No connection',
    'lost-answer': 'Done, but the answer is lost',
    '409': '409: its state does not allow it',
    '412': '412: somebody was quicker',
    '500': '500: server error',
    '503': '503: database unavailable',
    '507': '507: disk is full',
  },
  scopes: { writes: 'changes only', all: 'all' },
}

/** The bar's own words, in the language of the page. */
export const wordsOf = (language: string): Words => (language.startsWith('en') ? en : uk)
