export default definePageConfig({ navigationBarTitleText: '住户入户', enablePullDownRefresh: true })
