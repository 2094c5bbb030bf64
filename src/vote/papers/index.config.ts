export default definePageConfig({ navigationBarTitleText: '纸票', enablePullDownRefresh: true })
