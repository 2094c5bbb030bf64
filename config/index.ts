import { resolve } from 'node:path'
import { defineConfig } from '@tarojs/cli'

const DOMAIN = resolve(__dirname, '..', 'domain')

/**
 * The phone's build. `HAOYI_CLOUD` chooses at build time which cloud an H5 build talks to (`local` unless told; `cloudbase` for a
 * deployment, with `HAOYI_ENV_ID`), so that the other adapters are not in the bundle. A WeChat build always talks to WeChat's.
 */
const isWeapp = process.env.TARO_ENV === 'weapp'

/** A module of the rules does nothing by being loaded: what a page does not use of a room, schemas and contract, is left out of the package. */
type Chain = {
  module: {
    rule: (name: string) => {
      include: { add: (at: string) => { end: () => { sideEffects: (has: boolean) => unknown } } }
    }
  }
}
const leavesOutUnused = (chain: Chain) =>
  chain.module.rule('rules').include.add(DOMAIN).end().sideEffects(false)

export default defineConfig(() => ({
  projectName: 'haoyi-station',
  date: '2026-11-20',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // Taro's split of subpackages forgets modules when it is made from a warm cache: the package then misses them when it runs.
  cache: { enable: !isWeapp },
  alias: { '@domain': DOMAIN },
  defineConstants: {
    HAOYI_CLOUD: JSON.stringify(isWeapp ? 'weapp' : (process.env.HAOYI_CLOUD ?? 'local')),
    HAOYI_ENV_ID: JSON.stringify(process.env.HAOYI_ENV_ID ?? ''),
    // Said outright, so that webpack need not look for the global object with `new Function`, which WeChat forbids.
    ...(isWeapp && { global: 'globalThis' }),
  },
  plugins: isWeapp ? [resolve(__dirname, 'speakable.ts')] : [],
  mini: {
    webpackChain: chain => {
      chain.node.set('global', false)
      leavesOutUnused(chain as never)
    },
    compile: { include: [DOMAIN, __dirname] },
    postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
    miniCssExtractPluginOption: { ignoreOrder: true },
    optimizeMainPackage: { enable: true },
  },
  h5: {
    compile: { include: [DOMAIN] },
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    postcss: {
      autoprefixer: { enable: true },
      pxtransform: { enable: true, config: { maxRootSize: 24 } },
      cssModules: { enable: false },
    },
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain: chain => {
      // What several pages use is one file, not a copy in each.
      chain.optimization.splitChunks({
        chunks: 'all',
        cacheGroups: {
          ours: {
            name: 'ours',
            test: /[\\/](domain|src)[\\/](?!.*[\\/]adapters[\\/])/,
            minChunks: 2,
            chunks: 'all',
            enforce: true,
          },
        },
      })
    },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
  },
}))
