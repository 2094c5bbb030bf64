import { View } from '@tarojs/components'
import './index.scss'

/** Line icons on a 24 × 24 grid, drawn by us. */
const PATHS = {
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6L6 18',
  camera:
    'M4 8h3l2-3h6l2 3h3a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1zM12 17a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z',
  mic: 'M12 15a3.500 3.500 0 0 0 3.500-3.500v-5a3.500 3.500 0 0 0-7 0v5A3.500 3.500 0 0 0 12 15zM6 11.500a6 6 0 0 0 12 0M12 17.500V21',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.500 2',
  up: 'M12 20V5M6 11l6-6 6 6',
  down: 'M12 4v15M6 13l6 6 6-6',
  hand: 'M7 11v8a1 1 0 0 0 1 1h8.500a2 2 0 0 0 2-1.600l1.200-6A2 2 0 0 0 17.700 10H14l.7-4.200A1.600 1.600 0 0 0 13.100 4L8.500 10.200A3 3 0 0 1 7 11zM7 11H4v9h3',
  check: 'M5 12.500l5 5L19.500 7',
  pause: 'M9 5v14M15 5v14',
  place:
    'M12 21s7-6.100 7-11.500a7 7 0 1 0-14 0C5 14.900 12 21 12 21zM12 12a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  people:
    'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM2.500 20c.5-4 3-6 6.500-6s6 2 6.500 6M16 4.500a3.300 3.300 0 0 1 0 6.200M18 14.500c2 .8 3.200 2.600 3.500 5.500',
  home: 'M4 11l8-7 8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z',
  doc: 'M6 3h8l5 5v12a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM14 3v5h5M8.500 13h7M8.500 17h5',
  star: 'M12 4l2.500 5.200 5.700.8-4.100 4 1 5.700-5.100-2.700-5.100 2.700 1-5.700-4.100-4 5.700-.8z',
  warn: 'M12 4L2.500 20h19zM12 10v5M12 17.500v.5',
  box: 'M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8',
  swap: 'M7 4L4 7l3 3M4 7h13M17 14l3 3-3 3M20 17H7',
  settings:
    'M4 7h9M17 7h3M15 9.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM4 17h3M11 17h9M9 19.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  money: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8.5 7.500L12 12l3.500-4.500M12 12v5M9 12.500h6M9 15h6',
  question: 'M4 5h16v11H10l-4 4v-4H4zM9.800 9.200a2.200 2.200 0 1 1 3 2c-.6.3-.8.600-.8 1.200M12 13.900v.1',
  board: 'M4 4h16v13H4zM8 21l2-4M16 21l-2-4M8 13V9M12 13V7M16 13v-2',
  share: 'M12 15V4M8 7.500L12 4l4 3.500M5 12v7a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-7',
} as const
export type IconName = keyof typeof PATHS

const maskOf = (name: IconName): string =>
  `url("data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='#000' stroke-width='1.8' stroke-linecap='round' stroke-linejoin='round'><path d='${PATHS[name]}'/></svg>`,
  )}")`

/** A line icon in the colour of the text around it; says nothing to a screen reader. */
export function Icon({ name, size = 's' }: { readonly name: IconName; readonly size?: 's' | 'm' | 'l' }) {
  const mask = maskOf(name)
  return (
    <View className={`icon icon-${size}`} style={{ maskImage: mask, WebkitMaskImage: mask }} aria-hidden />
  )
}
