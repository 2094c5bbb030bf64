import { useRouter } from '@tarojs/taro'

/** The round a page is about, as its address names it; empty where it names none. */
export const useRoundId = (): string => decodeURIComponent(useRouter().params.round ?? '')
