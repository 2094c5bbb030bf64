export default definePageConfig({ navigationBarTitleText: '收支规则' })
