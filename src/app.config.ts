import themes from './theme.json'

const isWeapp = process.env.TARO_ENV === 'weapp'

const tab = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  iconPath: `static/tabs/${name}.png`,
  selectedIconPath: `static/tabs/${name}-on.png`,
})

const { light } = themes
/** WeChat takes each colour from theme.json by its name. */
const themed = Object.fromEntries(Object.keys(light).map(name => [name, `@${name}`])) as typeof light
const look = isWeapp ? themed : light

export default defineAppConfig({
  pages: ['pages/matters/index', 'pages/today/index', 'pages/disclosure/index', 'pages/me/index'],
  subPackages: [
    {
      root: 'resident',
      pages: [
        'raise/index',
        'matter/index',
        'join/index',
        'rules/index',
        'welcome/index',
        'mine/index',
        'statement/index',
        'check/index',
        'assets/index',
        'rollup/index',
      ],
    },
    {
      root: 'workbench',
      pages: [
        'handle/index',
        'behalf/index',
        'admit/index',
        'reviews/index',
        'posts/index',
        'roll/index',
        'scope/index',
        'desk/index',
        'post/index',
        'entries/index',
        'correct/index',
        'assetEdit/index',
        'decisions/index',
        'questions/index',
        'recurring/index',
        'account/index',
        'standings/index',
        'incomeRules/index',
        'bank/index',
      ],
    },
    {
      root: 'points',
      pages: [
        'wallet/index',
        'history/index',
        'give/index',
        'offers/index',
        'activity/index',
        'service/index',
        'shop/index',
        'good/index',
        'orders/index',
        'tariff/index',
        'deductions/index',
        'deduction/index',
        'wishes/index',
        'wish/index',
        'wishStep/index',
        'wishNew/index',
        'honours/index',
      ],
    },
    {
      root: 'pointsdesk',
      pages: [
        'desk/index',
        'organise/index',
        'activityEdit/index',
        'placeCode/index',
        'roster/index',
        'signUpFor/index',
        'counter/index',
        'shelf/index',
        'goodEdit/index',
        'deduct/index',
        'appeals/index',
        'tariffEdit/index',
        'award/index',
        'aid/index',
        'flags/index',
        'flag/index',
      ],
    },
    {
      root: 'menu',
      pages: [
        'rounds/index',
        'menu/index',
        'menuEdit/index',
        'roundDraft/index',
        'round/index',
        'order/index',
        'doors/index',
        'paper/index',
        'papers/index',
        'planMake/index',
        'plan/index',
      ],
    },
    ...(isWeapp ? [] : [{ root: 'demo', pages: ['people/index'] }]),
  ],
  preloadRule: { 'pages/matters/index': { network: 'all', packages: ['resident'] } },
  lazyCodeLoading: 'requiredComponents',
  ...(isWeapp && { darkmode: true, themeLocation: 'theme.json', __usePrivacyCheck__: true }),
  window: {
    navigationBarBackgroundColor: look.navBg,
    navigationBarTextStyle: look.navText as 'black',
    navigationBarTitleText: '毫议站',
    backgroundColor: look.ground,
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: look.tabText,
    selectedColor: look.tabOn,
    backgroundColor: look.tabBg,
    borderStyle: look.tabLine as 'white',
    list: [tab('matters', '议事'), tab('today', '办事'), tab('disclosure', '公示'), tab('me', '我的')],
  },
})
