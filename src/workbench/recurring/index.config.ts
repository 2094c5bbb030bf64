export default definePageConfig({ navigationBarTitleText: '固定收支' })
