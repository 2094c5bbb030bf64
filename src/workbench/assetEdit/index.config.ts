export default definePageConfig({ navigationBarTitleText: '资产与合同', enablePullDownRefresh: true })
