// What a finger's way over an open paper means: the next paper, the one before, back to the list, or nothing. Pure. In CSS pixels.

export type Point = { readonly x: number; readonly y: number }
export type Ways = { readonly previous: boolean; readonly next: boolean }
export type Swipe = 'previous' | 'next' | 'back'

/** So far the finger rests: less than this is a tap or a tremble. */
const slop = 12
/** From here on the left the paper is pushed aside, not turned. */
const edge = 28
const far = 0.28
const flick = { way: 48, speed: 0.5 }
/** How much the paper gives where there is nothing to turn to. */
const give = 0.2

/** Whether a movement is one to the side: undefined while it is too short to tell. */
export function isSideways(from: Point, to: Point): boolean | undefined {
  const [dx, dy] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)]
  if (Math.max(dx, dy) < slop) return undefined
  return dx > dy * 1.5
}

/** Where a movement leads, whether or not it has gone far enough. */
export function aimOf(from: Point, to: Point): Swipe {
  if (to.x < from.x) return 'next'
  return from.x < edge ? 'back' : 'previous'
}

const leads = (aim: Swipe, ways: Ways) => aim === 'back' || ways[aim]

/** How far the paper follows the finger. */
export function followOf(from: Point, to: Point, ways: Ways): number {
  const dx = to.x - from.x
  return leads(aimOf(from, to), ways) ? dx : dx * give
}

/** What a finished movement means, `speed` in pixels a millisecond; null where it fell short. */
export function readSwipe(from: Point, to: Point, speed: number, width: number, ways: Ways): Swipe | null {
  const way = Math.abs(to.x - from.x)
  const enough = way > width * far || (way > flick.way && speed > flick.speed)
  const aim = aimOf(from, to)
  return enough && leads(aim, ways) ? aim : null
}
