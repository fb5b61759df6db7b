/** The parts of the world that the maps show. A place is given in degrees east (0 to 360, so that the Pacific is whole) and north. */

/** A place on the earth. South of the equator `north` is negative; west of Greenwich `east` may be, too. */
export interface Place {
  east: number
  north: number
}

/** A part of the world, and how large a degree of it is drawn. */
export interface MapView {
  west: number
  east: number
  south: number
  north: number
  /** Units of the drawing to a degree, across and down. Far from the equator a degree of longitude is the shorter one. */
  across: number
  down: number
}

/** The maps. The first two share their scale and their height, so that they stand side by side as one. */
export const mapViews = {
  asia: { west: 76, east: 183, south: -48, north: 66, across: 2.8, down: 2.8 },
  americas: { west: 190, east: 306, south: -48, north: 66, across: 2.8, down: 2.8 },
  hosts: { west: 104, east: 127, south: 19, north: 41, across: 13, down: 15 },
} as const satisfies Record<string, MapView>

/** The name of a map. */
export type MapName = keyof typeof mapViews

/**
 * Reads a place as the content writes it.
 * @param text - `22.5N 114.1E`
 */
export function readPlace(text: string): Place {
  const [north = 0, east = 0] = text.split(' ').map((part) => parseFloat(part) * (/[SW]$/.test(part) ? -1 : 1))
  return { east, north }
}

/** The width and the height of a map in units of the drawing. */
export const sizeOf = ({ west, east, south, north, across, down }: MapView): [width: number, height: number] => [
  Math.round((east - west) * across),
  Math.round((north - south) * down),
]

/** Where a place is on a map, from its upper left corner; it may lie outside. */
export const pointOn = ({ west, north, across, down }: MapView, place: Place): [x: number, y: number] => [
  ((place.east < 0 ? place.east + 360 : place.east) - west) * across,
  (north - place.north) * down,
]

/** Whether a place lies on a map. */
export function isOn(view: MapView, place: Place): boolean {
  const [x, y] = pointOn(view, place)
  const [width, height] = sizeOf(view)
  return x >= 0 && x <= width && y >= 0 && y <= height
}
