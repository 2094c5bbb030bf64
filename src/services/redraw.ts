import type Taro from '@tarojs/taro'

export const LONGEST_SIDE = 1600
export const QUALITY = 80

/** A black box over a picture, in shares of its width and height. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Size = { readonly width: number; readonly height: number }

const BLACK = '#000000'

/** As large as it may be kept. */
export function fitted({ width, height }: Size, longest: number = LONGEST_SIDE): Size {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

type Brush = Pick<CanvasRenderingContext2D, 'drawImage' | 'fillRect' | 'fillStyle'>

/** What lies under a box is nowhere in the new picture: the box is part of it. */
function paint(brush: Brush, image: CanvasImageSource, { width, height }: Size, boxes: readonly Box[]): void {
  brush.drawImage(image, 0, 0, width, height)
  brush.fillStyle = BLACK
  for (const box of boxes)
    brush.fillRect(box.x * width, box.y * height, box.width * width, box.height * height)
}

/** Draws a picture anew in a browser: smaller, without what the camera wrote into it (place, device, time), with its boxes. */
export async function redrawnInBrowser(path: string, boxes: readonly Box[] = []): Promise<string> {
  const bitmap = await createImageBitmap(await (await fetch(path)).blob())
  const canvas = document.createElement('canvas')
  Object.assign(canvas, fitted(bitmap))
  const brush = canvas.getContext('2d')
  if (!brush) throw new Error('no canvas')
  paint(brush, bitmap, canvas, boxes)
  const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', QUALITY / 100))
  if (!blob) throw new Error('not drawn')
  return URL.createObjectURL(blob)
}

/** Draws a picture anew on a canvas of WeChat's, and gives the path of the new one. */
export async function redrawnOn(
  api: Pick<typeof Taro, 'canvasToTempFilePath'>,
  canvas: Taro.Canvas,
  path: string,
  size: Size,
  boxes: readonly Box[],
): Promise<string> {
  const image = canvas.createImage()
  await new Promise<void>((done, failed) => {
    image.onload = () => done()
    image.onerror = () => failed(new Error(path))
    image.src = path
  })
  const kept = fitted(size)
  Object.assign(canvas, kept)
  paint(canvas.getContext('2d') as unknown as Brush, image as unknown as CanvasImageSource, kept, boxes)
  const { tempFilePath } = await api.canvasToTempFilePath({
    canvas,
    fileType: 'jpg',
    quality: QUALITY / 100,
    ...kept,
    destWidth: kept.width,
    destHeight: kept.height,
  })
  return tempFilePath
}
