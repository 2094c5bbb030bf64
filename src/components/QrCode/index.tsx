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
const QUIET = 2

/** The dark squares as one path, row by row. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  let path = ''
  rows.forEach((row, y) => {
    row.forEach((isDark, x) => {
      if (isDark) path += `M${x + QUIET} ${y + QUIET}h1v1h-1z`
    })
  })
  return path
}

/** Words as a picture that is scanned: black on white in every look. `label` is what a screen reader says of it. */
export function QrCode({ words, label }: { readonly words: string; readonly label: string }) {
  const url = useMemo(() => {
    const rows = encodeQR(words, 'raw', { ecc: 'medium', border: 0 })
    const side = rows.length + QUIET * 2
    const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${side} ${side}' shape-rendering='crispEdges'><rect width='${side}' height='${side}' fill='#fff'/><path d='${pathOf(rows)}' fill='#000'/></svg>`
    return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
  }, [words])
  return <View className="qr-code" role="img" aria-label={label} style={{ backgroundImage: url }} />
}
