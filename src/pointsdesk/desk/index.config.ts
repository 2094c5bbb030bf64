export default definePageConfig({ navigationBarTitleText: '爱心积分工作台' })
