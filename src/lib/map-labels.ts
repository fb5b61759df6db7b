/** Where the names beside the points of a map stand, so that none covers another. */

/** A point with its name. */
export interface Labelled {
  x: number
  y: number
  /** How wide the name is, in units of the drawing. */
  width: number
}

/** A name's place: the end of it that stands at `x`, and its base line. */
export interface LabelPlace {
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
}

/** The height of a name, and what is left free around a point. */
const height = 12
const gap = 6

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** The places around a point, the best first: right, left, below, above, and between these. */
const around = ({ x, y }: Labelled): LabelPlace[] => [
  { x: x + gap, y: y + 4, anchor: 'start' },
  { x: x - gap, y: y + 4, anchor: 'end' },
  { x, y: y + gap + 9, anchor: 'middle' },
  { x, y: y - gap - 1, anchor: 'middle' },
  { x: x + gap - 2, y: y + 12, anchor: 'start' },
  { x: x + gap - 2, y: y - 4, anchor: 'start' },
  { x: x - gap + 2, y: y + 12, anchor: 'end' },
  { x: x - gap + 2, y: y - 4, anchor: 'end' },
]

const boxOf = ({ x, y, anchor }: LabelPlace, width: number): Box => {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - 10, bottom: y - 10 + height }
}

/** How far two boxes cover each other. */
const shared = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))

/** How wide a text is drawn, by and large: 12 units to a Chinese character, seven to a Latin letter, for the widest faces. */
export const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 12 : 7), 0)

/**
 * Finds a place for each name. Those with the most neighbours choose first; each takes the first place that covers neither a name, nor
 * a point, nor the edge, or else the one that covers least.
 * @param size - width and height of the map
 * @returns the places in the order of the points
 */
export function placeLabels(points: readonly Labelled[], [width, mapHeight]: [number, number]): LabelPlace[] {
  const dots = points.map(({ x, y }): Box => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }))
  const near = (point: Labelled) => points.filter(({ x, y }) => Math.hypot(x - point.x, y - point.y) < 60).length
  const order = points.map((point, index) => ({ point, index })).sort((a, b) => near(b.point) - near(a.point) || a.index - b.index)
  const taken: Box[] = []
  const places: LabelPlace[] = []
  for (const { point, index } of order) {
    const cost = (place: LabelPlace): number => {
      const box = boxOf(place, point.width)
      const outside = box.left < 1 || box.right > width - 1 || box.top < 1 || box.bottom > mapHeight - 1 ? 1e4 : 0
      const others = [...taken, ...dots.filter((_, other) => other !== index)]
      return others.reduce((sum, other) => sum + shared(box, other), outside)
    }
    const place = around(point).reduce((best, one) => (cost(one) < cost(best) ? one : best))
    taken.push(boxOf(place, point.width))
    places[index] = place
  }
  return places
}
