export default definePageConfig({ navigationBarTitleText: '纸质单', enablePullDownRefresh: true })
