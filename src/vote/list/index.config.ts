export default definePageConfig({ navigationBarTitleText: '小区表决', enablePullDownRefresh: true })
