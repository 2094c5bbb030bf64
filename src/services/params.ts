import { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'

/** A parameter as it was meant; what cannot be read stays as it came. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** What the page's address says, as `go` was given it: the platforms hand it over as it stands in the address. */
export function useParams(): Readonly<Record<string, string | undefined>> {
  const { params } = useRouter()
  return useMemo(
    () =>
      Object.fromEntries(
        Object.entries(params).map(([key, value]) => [key, value === undefined ? value : decoded(value)]),
      ),
    [params],
  )
}
