export default definePageConfig({ navigationBarTitleText: '认筹和收款', enablePullDownRefresh: true })
