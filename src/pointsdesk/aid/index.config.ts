export default definePageConfig({ navigationBarTitleText: '爱心帮扶' })
