import { JSDOM } from 'jsdom'

/** A window for glass-easel to draw in; the package's own code never sees it. */
export function openWindow(): JSDOM {
  const dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', { pretendToBeVisual: true })
  Object.assign(globalThis, { window: dom.window, document: dom.window.document })
  return dom
}
