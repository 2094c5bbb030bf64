/// <reference types="@tarojs/taro" />

declare module '*.scss'
declare module '*.png'

/** Which cloud this build talks to; a build-time constant, so that the other adapters drop out. */
declare const HAOYI_CLOUD: 'weapp' | 'cloudbase' | 'local'
declare const HAOYI_ENV_ID: string
