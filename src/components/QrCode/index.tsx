import { View } from '@tarojs/components'
import encodeQR from 'qr'
import { useMemo } from 'react'
import './index.scss'

/** Modules of white around the code, as its standard asks. */
const QUIET = 4

/** A code as a drawing: one path of dark squares on white. */
function drawingOf(text: string): string {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET })
  const squares = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
  const size = rows.length
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' shape-rendering='crispEdges'><path fill='#fff' d='M0 0h${size}v${size}H0z'/><path fill='#000' d='${squares.join('')}'/></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}

/** A code to be scanned: black on white in every look, so that a dim screen is read too. `said` is what a screen reader says of it. */
export function QrCode({ text, said }: { readonly text: string; readonly said: string }) {
  const backgroundImage = useMemo(() => drawingOf(text), [text])
  return <View className="qr-code" role="img" aria-label={said} style={{ backgroundImage }} />
}
