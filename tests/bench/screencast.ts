// Pictures of a page as it was shown, and how much ink was on a part of each: what the screen had, not what the page meant.
import type { Page } from 'playwright-core'

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type Screencast = { readonly box: Box; readonly stop: () => Promise<readonly string[]> }

const every = 3

/** Takes pictures from now on; `stop` gives them, as JPEG in base64. `selector` names the part that is looked at. */
export async function startScreencast(page: Page, selector: string): Promise<Screencast> {
  const box = await page.locator(selector).boundingBox()
  if (!box) throw new Error(`${selector} is not shown`)
  const session = await page.context().newCDPSession(page)
  const pictures: string[] = []
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    pictures.push(data)
    void session.send('Page.screencastFrameAck', { sessionId })
  })
  await session.send('Page.startScreencast', { format: 'jpeg', quality: 40, everyNthFrame: every })
  const stop = async () => {
    await session.send('Page.stopScreencast')
    return pictures
  }
  return { box, stop }
}

/** The share of dark pixels in the middle half of the box, picture by picture. `page` is an empty one to reckon in. */
export async function inkOfFrames(page: Page, pictures: readonly string[], box: Box): Promise<number[]> {
  const inks: number[] = []
  for (const picture of pictures) inks.push(await page.evaluate(readInk, { picture, box }))
  await page.close()
  return inks
}

async function readInk({ picture, box }: { picture: string; box: Box }): Promise<number> {
  const image = new Image()
  image.src = `data:image/jpeg;base64,${picture}`
  await image.decode()
  const scale = image.width / 1440
  const [width, height] = [Math.round(box.width * scale), Math.round((box.height / 2) * scale)]
  const canvas = new OffscreenCanvas(width, height).getContext('2d')
  canvas?.drawImage(image, box.x * scale, (box.y + box.height / 4) * scale, width, height, 0, 0, width, height)
  const { data } = canvas?.getImageData(0, 0, width, height) ?? { data: new Uint8ClampedArray() }
  let dark = 0
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 140) dark++
  return (4 * dark) / data.length
}
