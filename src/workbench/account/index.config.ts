export default definePageConfig({ navigationBarTitleText: '账户与公示信息' })
