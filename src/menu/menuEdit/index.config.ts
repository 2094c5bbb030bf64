export default definePageConfig({ navigationBarTitleText: '修改菜单' })
