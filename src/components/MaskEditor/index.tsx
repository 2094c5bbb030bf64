import { Canvas, Image, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { MASK } from '../../copy/vouchers'
import { type Box, fitted, redrawnInBrowser, redrawnOn } from '../../services/redraw'
import { Tap } from '../Tap'
import './index.scss'
import { type Stage, useMask } from './useMask'

const CANVAS = 'mask-canvas'
const MARGIN = 12
/** How much of the screen the photo may take; words and buttons stand below it. */
const STAGE_SHARE = 0.62

const isWeapp = process.env.TARO_ENV === 'weapp'
type Size = { readonly width: number; readonly height: number }

/** As large as fits on the screen, in the middle. */
function stageFor(size: Size, isLarge: boolean): Stage {
  const { windowWidth, windowHeight } = Taro.getWindowInfo()
  const room = {
    width: windowWidth - 2 * MARGIN,
    height: windowHeight * (isLarge ? 0.5 : STAGE_SHARE) - 2 * MARGIN,
  }
  const scale = Math.min(room.width / size.width, room.height / size.height)
  const width = size.width * scale
  const height = size.height * scale
  return { left: (windowWidth - width) / 2, top: MARGIN + (room.height - height) / 2, width, height }
}

const canvasOfPage = (): Promise<Taro.Canvas> =>
  new Promise((done, failed) =>
    Taro.createSelectorQuery()
      .select(`#${CANVAS}`)
      .fields({ node: true, size: true })
      .exec(([found]) => (found?.node ? done(found.node as Taro.Canvas) : failed(new Error('no canvas')))),
  )

/** The photo with its boxes, drawn anew: nothing is sent of what lies under them. */
const redrawn = async (path: string, size: Size, boxes: readonly Box[]): Promise<string> =>
  isWeapp ? redrawnOn(Taro, await canvasOfPage(), path, size, boxes) : redrawnInBrowser(path, boxes)

const px = (stage: Stage) => ({
  left: `${stage.left}px`,
  top: `${stage.top}px`,
  width: `${stage.width}px`,
  height: `${stage.height}px`,
})
const percent = ({ x, y, width, height }: Box) => ({
  left: `${x * 100}%`,
  top: `${y * 100}%`,
  width: `${width * 100}%`,
  height: `${height * 100}%`,
})

type Props = {
  readonly path: string
  readonly isLarge: boolean
  /** Takes the path of the covered photo. */
  readonly onDone: (path: string) => void
  readonly onCancel: () => void
}

/** Covering what is personal on a photo before it leaves the phone: drag a black box over it, as often as needed. */
export function MaskEditor({ path, isLarge, onDone, onCancel }: Props) {
  const [size, setSize] = useState<Size | null>(null)
  const [isBusy, setBusy] = useState(false)
  const stage = size && stageFor(size, isLarge)
  const { boxes, shown, undo, hands } = useMask(stage)
  const give = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch {
      await Taro.showModal({ title: '', content: MASK.failed, showCancel: false })
      onCancel()
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a photo
  useEffect(() => {
    void give(async () => setSize(fitted(await Taro.getImageInfo({ src: path }))))
  }, [path])
  const finish = async () => {
    if (!size || isBusy) return
    setBusy(true)
    await give(async () => onDone(await redrawn(path, size, boxes)))
    setBusy(false)
  }
  return (
    <View className="mask">
      {stage && (
        <View className="mask-stage" style={px(stage)} aria-label={MASK.stage} catchMove {...hands}>
          <Image
            className="mask-photo"
            src={path}
            mode="scaleToFill"
            {...(!isWeapp && { nativeProps: { alt: '', draggable: false } })}
          />
          {shown.map((box, i) => (
            <View className="mask-box" key={String(i)} style={percent(box)} />
          ))}
        </View>
      )}
      <View className="mask-panel">
        <View className="row-between">
          <Text className="title">{MASK.title}</Text>
          <Text className="note">{MASK.count(boxes.length)}</Text>
        </View>
        <Text className="note">{MASK.how}</Text>
        <View className="mask-acts">
          <Tap className="button second grow" onClick={onCancel}>
            <Text>{MASK.cancel}</Text>
          </Tap>
          <Tap className="button second grow" onClick={undo} isOff={boxes.length === 0}>
            <Text>{MASK.undo}</Text>
          </Tap>
        </View>
        <Tap className="button" onClick={() => void finish()} isOff={!size || isBusy}>
          <Text>{isBusy ? MASK.drawing : boxes.length === 0 ? MASK.none : MASK.done}</Text>
        </Tap>
      </View>
      {isWeapp && <Canvas type="2d" id={CANVAS} className="mask-canvas" />}
    </View>
  )
}
