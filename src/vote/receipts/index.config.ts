export default definePageConfig({ navigationBarTitleText: '选票清单', enablePullDownRefresh: true })
