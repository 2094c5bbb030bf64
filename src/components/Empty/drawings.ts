/** Drawings for empty screens: two tones of our green and grey on 168 × 112, our own. */
const DRAWINGS = {
  /** A bench under a tree: nothing to deliberate. */
  bench:
    "<path d='M10 98h148' stroke='#b9c4c0' stroke-width='2' stroke-linecap='round'/><circle cx='52' cy='38' r='26' fill='#cfe8de'/><circle cx='70' cy='48' r='17' fill='#dff1ea'/><path d='M57 98V50' stroke='#7fa396' stroke-width='4' stroke-linecap='round'/><path d='M84 74h56M84 82h56M88 82v16M136 82v16M90 74V60h44v14' fill='none' stroke='#0b7a5b' stroke-width='3' stroke-linecap='round' stroke-linejoin='round'/>",
  /** A cup of tea: all done for today. */
  tea: "<path d='M20 96h128' stroke='#b9c4c0' stroke-width='2' stroke-linecap='round'/><path d='M56 56h46v22a16 16 0 0 1-16 16H72a16 16 0 0 1-16-16z' fill='#dff1ea' stroke='#0b7a5b' stroke-width='3' stroke-linejoin='round'/><path d='M102 62h8a9 9 0 0 1 0 18h-9' fill='none' stroke='#0b7a5b' stroke-width='3'/><path d='M68 46c-5-7 5-9 0-17M82 46c-5-7 5-9 0-17' fill='none' stroke='#9db8ae' stroke-width='3' stroke-linecap='round'/>",
  /** A noticeboard: nothing published. */
  board:
    "<path d='M20 100h128' stroke='#b9c4c0' stroke-width='2' stroke-linecap='round'/><path d='M40 24h88v54H40z' fill='#dff1ea' stroke='#0b7a5b' stroke-width='3' stroke-linejoin='round'/><path d='M50 78v22M118 78v22' stroke='#0b7a5b' stroke-width='3' stroke-linecap='round'/><path d='M52 38h26v28H52z' fill='#fff' stroke='#9db8ae' stroke-width='2'/><path d='M88 40h28M88 50h28M88 60h18' stroke='#9db8ae' stroke-width='3' stroke-linecap='round'/>",
  /** A door: nobody has joined, or no home yet. */
  door: "<path d='M20 100h128' stroke='#b9c4c0' stroke-width='2' stroke-linecap='round'/><path d='M44 100V46l40-26 40 26v54' fill='#dff1ea' stroke='#0b7a5b' stroke-width='3' stroke-linejoin='round'/><path d='M70 100V62h28v38' fill='#fff' stroke='#0b7a5b' stroke-width='3' stroke-linejoin='round'/><circle cx='91' cy='82' r='2.500' fill='#0b7a5b'/>",
  /** A cloud without a line: no answer came. */
  cloud:
    "<path d='M52 82a18 18 0 0 1 3-36 28 28 0 0 1 54-3 20 20 0 0 1 5 39z' fill='#e9eef0' stroke='#8fa0a8' stroke-width='3' stroke-linejoin='round'/><path d='M76 56v12M76 75v.500M92 56v12M92 75v.500' stroke='#8fa0a8' stroke-width='4' stroke-linecap='round'/>",
} as const
export type Drawing = keyof typeof DRAWINGS

/** A drawing as a CSS picture. */
export const drawingUrl = (name: Drawing): string =>
  `url("data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 168 112' fill='none'>${DRAWINGS[name]}</svg>`)}")`
