import type { z } from 'zod'
import { personas } from '#domain/contract/api.ts'
import { worlds } from '#server/sample/seed.ts'
import { isBarOpen, remember } from './choices.ts'
import { devBarStyle } from './dev-bar-style.ts'
import { wordsOf } from './dev-bar-words.ts'
import { failures, latencies } from './faults.ts'
import type { MockedWorld } from './world.ts'

type Council = z.infer<typeof personas>['items'][number]

/**
 * Sent to the window when another person is at work. A page that takes it up calls `preventDefault` and asks for
 * everything again; otherwise the page is reloaded, and with it the world.
 */
export const personChanged = 'plich:person-changed'

/** Shows the bar that marks the mocked world and steers it: who is at work, in which world, and what goes wrong. */
export function showDevBar(world: MockedWorld): void {
  if (!customElements.get('plich-dev-bar')) customElements.define('plich-dev-bar', DevBar)
  const bar = document.createElement('plich-dev-bar')
  if (bar instanceof DevBar) bar.world = world
  document.body.append(bar)
}

const option = (value: string | number, text: string): HTMLOptionElement => new Option(text, String(value))

const skeleton = `
<style>${devBarStyle}</style>
<aside>
  <button class="pill" type="button"></button>
  <div class="panel">
    <p data-words="about"></p>
    <p data-words="lifetime"></p>
    <div class="field"><label for="world" data-words="world"></label><select id="world"></select></div>
    <div class="field"><label for="council" data-words="council"></label><input id="council" list="councils" autocomplete="off" /></div>
    <datalist id="councils"></datalist>
    <div class="field"><label for="person" data-words="person"></label><select id="person"></select></div>
    <fieldset>
      <legend data-words="trouble"></legend>
      <div class="field wide"><label for="failure" data-words="failure"></label><select id="failure"></select></div>
      <div class="field"><label for="latency" data-words="latency"></label><select id="latency"></select></div>
      <div class="field"><label for="scope" data-words="scope"></label><select id="scope"></select></div>
      <div class="field wide"><label for="next" data-words="next"></label><input id="next" type="number" min="1" max="99" /></div>
      <button class="wide" id="clear" type="button" data-words="clear"></button>
    </fieldset>
  </div>
</aside>`

class DevBar extends HTMLElement {
  world: MockedWorld | null = null
  readonly #root = this.attachShadow({ mode: 'open' })
  readonly #language = new MutationObserver(() => this.#translate())
  #panel = document.createElement('div')
  #councils: Council[] = []
  #unsubscribe = (): void => {}

  connectedCallback(): void {
    const { world } = this
    if (!world) return
    this.#root.innerHTML = skeleton
    this.#panel = this.#get('.panel', HTMLDivElement)
    this.#listen(world)
    this.#unsubscribe = world.faults.subscribe(() => this.#update())
    this.#language.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] })
    this.#open(isBarOpen())
    this.#translate()
    void this.#loadCouncils(world)
  }

  disconnectedCallback(): void {
    this.#unsubscribe()
    this.#language.disconnect()
  }

  #get<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
    const found = this.#root.querySelector(selector) ?? this.#panel.querySelector(selector)
    if (!(found instanceof kind)) throw new Error(`the bar has no ${selector}`)
    return found
  }
  #select = (id: string): HTMLSelectElement => this.#get(`#${id}`, HTMLSelectElement)
  #input = (id: string): HTMLInputElement => this.#get(`#${id}`, HTMLInputElement)
  #pill = (): HTMLButtonElement => this.#get('.pill', HTMLButtonElement)

  /** Straight from the application: the bar must work while the wire fails. */
  async #loadCouncils({ app }: MockedWorld): Promise<void> {
    const answer = await app.request('/api/personas')
    this.#councils = personas.parse(await answer.json()).items
    const list = this.#get('#councils', HTMLDataListElement)
    list.replaceChildren(...this.#councils.map((one) => option(nameOf(one), '')))
    this.#update()
  }

  #listen(world: MockedWorld): void {
    const { faults } = world
    // The page's shortcuts must not hear what is typed here.
    for (const kind of ['keydown', 'keyup', 'keypress']) this.addEventListener(kind, (event) => event.stopPropagation())
    this.#root.addEventListener('keydown', (event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return
      this.#open(false)
      this.#pill().focus()
    })
    this.addEventListener('focusin', () => this.#update())
    this.#pill().addEventListener('click', () => this.#open(this.#pill().ariaExpanded !== 'true'))
    this.#select('world').addEventListener('change', () => {
      remember('world', this.#select('world').value)
      location.reload()
    })
    const council = this.#input('council')
    // A list shows only what matches the text, so the text makes room while somebody chooses.
    council.addEventListener('focus', () => {
      council.placeholder = council.value
      council.value = ''
    })
    council.addEventListener('blur', () => this.#update())
    council.addEventListener('input', () => {
      const chosen = this.#councils.find((one) => nameOf(one) === council.value)
      const first = chosen?.people[0]
      if (first) this.#choose(world, first.id)
    })
    this.#select('person').addEventListener('change', () => this.#choose(world, this.#select('person').value))
    this.#select('failure').addEventListener('change', () => {
      const failure = failures.find((one) => one === this.#select('failure').value) ?? null
      faults.set({ failure })
    })
    this.#select('latency').addEventListener('change', () => {
      faults.set({ latency: Number(this.#select('latency').value) })
    })
    this.#select('scope').addEventListener('change', () => {
      faults.set({ scope: this.#select('scope').value === 'all' ? 'all' : 'writes' })
    })
    this.#input('next').addEventListener('change', () => {
      const next = this.#input('next').valueAsNumber
      faults.set({ next: next >= 1 ? Math.floor(next) : null })
    })
    this.#get('#clear', HTMLButtonElement).addEventListener('click', () => faults.clear())
  }

  #choose(world: MockedWorld, person: string): void {
    world.choosePerson(person)
    const isTakenUp = !window.dispatchEvent(new CustomEvent(personChanged, { cancelable: true }))
    if (isTakenUp) this.#update()
    else location.reload()
  }

  #open(open: boolean): void {
    // Out of the page while closed: whoever looks for a field of the app by its label shall find only that.
    if (open) this.#get('aside', HTMLElement).append(this.#panel)
    else this.#panel.remove()
    this.#pill().ariaExpanded = String(open)
    remember('bar', open ? 'open' : 'closed')
  }

  #translate(): void {
    const language = document.documentElement.lang
    const words = wordsOf(language)
    this.lang = language
    this.#get('aside', HTMLElement).ariaLabel = words.title
    for (const place of this.#panel.querySelectorAll('[data-words]')) {
      const text = Reflect.get(words, place.getAttribute('data-words') ?? '')
      if (typeof text === 'string') place.textContent = text
    }
    this.#select('world').replaceChildren(...worlds.map((one) => option(one, words.worlds[one])))
    this.#select('latency').replaceChildren(...latencies.map((ms) => option(ms, words.latencies[ms])))
    this.#select('failure').replaceChildren(
      option('', words.failures.none),
      ...failures.map((one) => option(one, words.failures[one])),
    )
    this.#select('scope').replaceChildren(option('writes', words.scopes.writes), option('all', words.scopes.all))
    this.#input('next').placeholder = words.untilOff
    this.#update()
  }

  /** Shows what is so: the person may also have been changed on the page, and a failure used up. */
  #update(): void {
    const { world } = this
    if (!world) return
    const words = wordsOf(document.documentElement.lang)
    const { latency, failure, scope, next } = world.faults.state()
    this.#select('world').value = world.name
    this.#select('latency').value = String(latency)
    this.#select('failure').value = failure ?? ''
    this.#select('scope').value = scope
    this.#input('next').value = next === null ? '' : String(next)
    const isFaulty = failure !== null || latency > 0
    const pill = this.#pill()
    pill.toggleAttribute('data-faulty', isFaulty)
    pill.textContent = isFaulty ? `${words.title} · ${words.faulty}` : words.title
    const council = this.#councils.find(({ people }) => people.some(({ id }) => id === world.person()))
    if (!council) return
    if (this.#root.activeElement !== this.#input('council')) this.#input('council').value = nameOf(council)
    const people = this.#select('person')
    // Not each time: the list may be open just now.
    if (people.dataset['council'] !== council.council.code) {
      people.dataset['council'] = council.council.code
      people.replaceChildren(...council.people.map(({ id, name }) => option(id, name)))
    }
    people.value = world.person()
  }
}

const nameOf = ({ council }: Council): string => `${council.name}, ${council.oblast}`
