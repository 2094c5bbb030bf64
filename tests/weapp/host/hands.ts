import * as glassEasel from 'glass-easel'

/** Looks and does as a person does, on the page that is drawn. */
const PAUSE_MS = 25
const HAND_MS = 60
const PATIENCE_MS = 8000

const all = (selector: string): Element[] => [...document.body.querySelectorAll(selector)]
/** All words on the screen. */
export const words = (): string => document.body.textContent ?? ''
/** How many nodes the page has, text left out. */
export const nodeCount = (): number => all('*').length

/** Waits until something is so. */
export async function until(what: string, isSo: () => boolean): Promise<void> {
  const begun = Date.now()
  while (!isSo()) {
    if (Date.now() - begun > PATIENCE_MS)
      throw new Error(`waited in vain for: ${what}\n${words().slice(0, 500)}`)
    await new Promise(done => setTimeout(done, PAUSE_MS))
  }
}

/** Waits until words are on the screen. */
export const see = (text: string): Promise<void> => until(text, () => words().includes(text))

/** A hand is slower than a phone: what it did is drawn before it does the next thing. */
async function send(node: Element, type: string, detail: object): Promise<void> {
  const element = (node as unknown as { __wxElement?: glassEasel.Element }).__wxElement
  if (!element) throw new Error(`<${node.tagName}> is not drawn by glass-easel`)
  // Only a tap leaves the component it happens in; so it is on WeChat.
  const isTap = type === 'tap'
  glassEasel.triggerEvent(element, type, detail, { bubbles: isTap, composed: isTap })
  await new Promise(done => setTimeout(done, HAND_MS))
}

/** Taps the last thing that bears exactly these words. */
export async function tap(text: string): Promise<void> {
  const found = () =>
    all('text')
      .filter(node => node.textContent === text)
      .at(-1)
  await until(`«${text}» to tap`, () => found() !== undefined)
  await send(found() as Element, 'tap', { x: 1, y: 1 })
}

/** Taps what a screen reader calls by this name. */
export async function tapNamed(name: string): Promise<void> {
  const found = () => all(`[aria-label="${name}"]`).at(-1)
  await until(`«${name}» to tap`, () => found() !== undefined)
  await send(found() as Element, 'tap', { x: 1, y: 1 })
}

/** Types into the field with this placeholder. */
export async function type(placeholder: string, text: string): Promise<void> {
  const found = () => all(`[placeholder="${placeholder}"]`).at(-1)
  await until(`the field «${placeholder}»`, () => found() !== undefined)
  await send(found() as Element, 'input', { value: text, cursor: text.length })
}
