export default definePageConfig({ navigationBarTitleText: '超市柜台', enablePullDownRefresh: true })
