export default definePageConfig({ navigationBarTitleText: '发起点单' })
