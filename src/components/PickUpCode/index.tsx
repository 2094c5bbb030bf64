import { codeInWords, codeToScan } from '@domain/points'
import { Text, View } from '@tarojs/components'
import { ORDERS } from '../../copy/shop'
import { QrCode } from '../QrCode'
import './index.scss'

/** What one shows at the counter: a picture to scan, and eight large digits to read out. */
export function PickUpCode({ code }: { readonly code: string }) {
  const digits = codeInWords(code)
  return (
    <View className="pick-up">
      <QrCode text={codeToScan(code)} said={ORDERS.scan(digits)} />
      <Text className="pick-up-digits">{digits}</Text>
    </View>
  )
}
