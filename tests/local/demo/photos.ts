import type { PhotoFiles } from '../../../local/demo/matters'
import { PHOTO_NAMES } from '../../../local/demo/photos'

/** Where the pictures of the demo world would be. */
export const photos = Object.fromEntries(
  PHOTO_NAMES.map(name => [name, `cloud://e/uploads/p/${name}.png`]),
) as PhotoFiles
