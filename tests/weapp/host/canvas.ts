type Done = (found: readonly unknown[]) => void

/** A page's 2d canvas, as far as drawing one picture with boxes on it goes: it remembers what was drawn. */
class Canvas {
  width = 300
  height = 150
  private picture = ''
  private boxes = 0

  createImage(): object {
    const image = { onload: () => {}, onerror: () => {}, src: '' }
    return new Proxy(image, {
      set: (target, key, value) => {
        Object.assign(target, { [key]: value })
        if (key === 'src') setTimeout(() => target.onload(), 0)
        return true
      },
    })
  }

  getContext(): object {
    return {
      fillStyle: '',
      drawImage: ({ src }: { src: string }) => {
        this.picture = src
      },
      fillRect: () => {
        this.boxes += 1
      },
    }
  }

  get drawn() {
    return { picture: this.picture, boxes: this.boxes, width: this.width, height: this.height }
  }
}

/** Is something with that id on the page? glass-easel keeps ids to itself. */
const isThere = (id: string): boolean =>
  [...document.querySelectorAll('*')].some(
    node => (node as { __wxElement?: { id: string } }).__wxElement?.id === id,
  )

/** The canvas in WeChat's hands: found by its id in the page, and given out as a file of its own. */
export function canvasApi(drawn: Canvas['drawn'][]) {
  return {
    createSelectorQuery: () => {
      const asked: string[] = []
      const query = {
        in: () => query,
        select: (selector: string) => {
          asked.push(selector)
          return { fields: () => query, node: () => query, boundingClientRect: () => query }
        },
        exec: (done: Done) =>
          setTimeout(
            () => done(asked.map(one => (isThere(one.slice(1)) ? { node: new Canvas() } : null))),
            0,
          ),
      }
      return query
    },
    /** The file is the picture that was drawn: pixels are none of this host's business. */
    draw: ({ canvas }: { canvas: Canvas }): { tempFilePath: string } => {
      drawn.push(canvas.drawn)
      return { tempFilePath: canvas.drawn.picture }
    },
  }
}
