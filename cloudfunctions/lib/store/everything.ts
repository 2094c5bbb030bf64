/** Everything a search finds, so many at once. */
export async function everything<T>(atOnce: number, page: (skip: number) => Promise<T[]>): Promise<T[]> {
  const found: T[] = []
  for (;;) {
    const next = await page(found.length)
    found.push(...next)
    if (next.length < atOnce) return found
  }
}
