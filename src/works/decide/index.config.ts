export default definePageConfig({ navigationBarTitleText: '登记业主表决结果' })
