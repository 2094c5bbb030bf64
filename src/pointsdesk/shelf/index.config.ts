export default definePageConfig({ navigationBarTitleText: '超市货架', enablePullDownRefresh: true })
