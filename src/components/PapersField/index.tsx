import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { VOUCHERS } from '../../copy/vouchers'
import { choosePdf, choosePhotos } from '../../services/files'
import { hasArrived, type Paper } from '../../services/vouchers'
import { useTheme } from '../../theme/useTheme'
import { Field } from '../Fields'
import { Icon } from '../Icon'
import { MaskEditor } from '../MaskEditor'
import { Picture } from '../Picture'
import { Tap } from '../Tap'
import './index.scss'

const MOST = 9

type Props = {
  readonly papers: readonly Paper[]
  readonly onChange: (papers: readonly Paper[]) => void
  readonly label?: string
  readonly hint?: string
  readonly isOptional?: boolean
  readonly problem?: string | null
  /** Only photos, where what is taken in is shown as a picture. */
  readonly isPhotosOnly?: boolean
}

/** Asks whether a PDF, which cannot be covered here, is free of personal data. */
async function isClean(): Promise<boolean> {
  const { confirm } = await Taro.showModal({
    title: VOUCHERS.pdfSureTitle,
    content: VOUCHERS.pdfSure,
    confirmText: VOUCHERS.pdfClean,
    cancelText: VOUCHERS.pdfBack,
  })
  return confirm
}

function Kept({
  paper,
  number,
  drop,
}: {
  readonly paper: Paper
  readonly number: number
  readonly drop: () => void
}) {
  const isShown = paper.kind === 'photo' && !hasArrived(paper)
  const name =
    paper.kind === 'pdf' ? VOUCHERS.pdfName : paper.kind === 'bankLine' ? VOUCHERS.bankLine : VOUCHERS.arrived
  return (
    <View className="photo-kept">
      {isShown ? (
        <Tap
          className="paper-see"
          label={VOUCHERS.see(number)}
          onClick={() => void Taro.previewImage({ urls: [paper.path], current: paper.path })}
        >
          <Picture className="photo-kept-image" src={paper.path} />
        </Tap>
      ) : (
        <View className="paper-see">
          <Icon name="doc" size="l" />
          <Text className="note">{name}</Text>
        </View>
      )}
      <Tap className="photo-drop" label={VOUCHERS.remove} onClick={drop}>
        <Icon name="close" />
      </Tap>
    </View>
  )
}

/** Papers behind something: photos, each covered before it is taken in, and PDFs that have nothing to cover. */
export function PapersField({
  papers,
  onChange,
  label = VOUCHERS.label,
  hint = VOUCHERS.hint,
  isPhotosOnly = false,
  ...rest
}: Props) {
  const { isLarge } = useTheme()
  const [covering, setCovering] = useState<readonly string[]>([])
  const room = MOST - papers.length
  const addPhotos = async () => setCovering(await choosePhotos(room))
  const addPdf = async () => {
    const pdf = await choosePdf()
    if (pdf && (await isClean())) onChange([...papers, { path: pdf.path, kind: 'pdf' }])
  }
  const next = () => setCovering(rest => rest.slice(1))
  const take = (path: string) => {
    onChange([...papers, { path, kind: 'photo' }])
    next()
  }
  const [current] = covering
  return (
    <>
      <Field
        label={label}
        hint={papers.some(({ kind }) => kind === 'photo') ? VOUCHERS.covered : hint}
        {...rest}
      >
        <View className="photo-field">
          {papers.map((paper, i) => (
            <Kept
              key={paper.path}
              paper={paper}
              number={i + 1}
              drop={() => onChange(papers.filter(other => other !== paper))}
            />
          ))}
          {room > 0 && (
            <>
              <Tap className="photo-add" label={VOUCHERS.photo} onClick={() => void addPhotos()}>
                <Icon name="camera" size="m" />
                <Text className="hint">{VOUCHERS.photo}</Text>
              </Tap>
              {!isPhotosOnly && (
                <Tap className="photo-add" label={VOUCHERS.pdf} onClick={() => void addPdf()}>
                  <Icon name="doc" size="m" />
                  <Text className="hint">{VOUCHERS.pdf}</Text>
                </Tap>
              )}
            </>
          )}
        </View>
      </Field>
      {current && <MaskEditor key={current} path={current} isLarge={isLarge} onDone={take} onCancel={next} />}
    </>
  )
}
