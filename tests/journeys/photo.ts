import { photoOf } from '../../local/demo/photos'

/** A picture as a phone's album has it. */
export const aPhoto = () => ({
  name: 'photo.png',
  mimeType: 'image/png',
  buffer: Buffer.from(photoOf('road')),
})
