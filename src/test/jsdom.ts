/** What the app uses of a browser and jsdom does not have, each in the least form that behaves. */

function supply<Target extends object>(target: Target, missing: Partial<Target> & ThisType<Target>): void {
  for (const [name, value] of Object.entries(missing)) {
    if (Reflect.get(target, name) === undefined)
      Object.defineProperty(target, name, { value, configurable: true, writable: true })
  }
}

const modals: HTMLDialogElement[] = []

supply(HTMLDialogElement.prototype, {
  showModal() {
    this.open = true
    modals.push(this)
  },
  close() {
    if (!this.open) return
    this.open = false
    modals.splice(modals.indexOf(this), 1)
    this.dispatchEvent(new Event('close'))
  },
})

// Browsers turn Esc into `cancel` on the topmost modal dialog, unless the page has taken the key for itself.
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented)
    modals.at(-1)?.dispatchEvent(new Event('cancel', { cancelable: true }))
})

// React takes a tag for a mistake when the browser calls it unknown; <search> is one that jsdom has not learnt yet.
Object.defineProperty(HTMLUnknownElement.prototype, Symbol.toStringTag, {
  get(this: Element) {
    return this.localName === 'search' ? 'HTMLElement' : 'HTMLUnknownElement'
  },
})

// The style sheet of jsdom hides whatever has the attribute.
supply(HTMLElement.prototype, {
  showPopover() {
    this.style.display = 'block'
  },
  hidePopover() {
    this.style.display = ''
  },
  scrollIntoView() {},
})

supply(globalThis, {
  ResizeObserver: class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
  matchMedia: (media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: false,
      onchange: null,
      addListener: () => {},
      removeListener: () => {},
    }),
})
