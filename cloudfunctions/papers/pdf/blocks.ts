/** Something that stands on a page: how high it is, and how it is drawn from an upper edge on. */
export type Block = { readonly height: number; readonly draw: (y: number) => void }

/** Blocks one below the other with a gap between them; what has no height is left out. */
export function stacked(blocks: readonly Block[], gap = 0): Block {
  const there = blocks.filter(({ height }) => height > 0)
  return {
    height: there.reduce((sum, { height }) => sum + height, 0) + gap * Math.max(0, there.length - 1),
    draw: y => {
      let at = y
      for (const block of there) {
        block.draw(at)
        at += block.height + gap
      }
    },
  }
}

/** Blocks beside each other, as high as the highest of them. */
export const beside = (...blocks: readonly Block[]): Block => ({
  height: Math.max(0, ...blocks.map(({ height }) => height)),
  draw: y => {
    for (const block of blocks) block.draw(y)
  },
})

/** Shares blocks out to pages in order: as many to each as there is room for, at least one. */
export function paginated(blocks: readonly Block[], roomOn: (page: number) => number, gap = 0): Block[][] {
  const pages: Block[][] = []
  let used = 0
  for (const block of blocks) {
    const page = pages.at(-1)
    const needed = used + gap + block.height
    if (page && needed <= roomOn(pages.length - 1)) {
      page.push(block)
      used = needed
    } else {
      pages.push([block])
      used = block.height
    }
  }
  return pages
}

/** Blocks on as few pages as the least of some densities takes, and there as large as they fit; the densities go from the largest down. */
export function fewestPages(
  densities: readonly number[],
  blocksAt: (density: number) => Block[],
  roomOn: (page: number) => number,
  gap = 0,
): { readonly density: number; readonly pages: Block[][] } {
  const pagesAt = (density: number): Block[][] => paginated(blocksAt(density), roomOn, gap)
  const last = densities.at(-1) ?? 1
  const fewest = pagesAt(last)
  for (const density of densities) {
    const pages = pagesAt(density)
    if (pages.length <= fewest.length) return { density, pages }
  }
  return { density: last, pages: fewest }
}
