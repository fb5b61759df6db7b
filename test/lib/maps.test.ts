/** The maps: where places are, and that the names of all that is shown can be read. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { placeLabels, widthOf } from '../../src/lib/map-labels.ts'
import { isOn, mapViews, pointOn, readPlace, sizeOf, type MapName } from '../../src/lib/map-views.ts'
import { places } from '../../src/schemas/place.ts'

const content = places.parse(parse(readFileSync('content/places.yml', 'utf8')))

test.each([
  ['22.5N 114.1E', { north: 22.5, east: 114.1 }],
  ['33.5S 71W', { north: -33.5, east: -71 }],
])('%s is read', (text, place) => {
  expect(readPlace(text)).toEqual(place)
})

test('places lie on the maps by their degrees, west of the date line too', () => {
  const view = { west: 170, east: 200, south: -10, north: 10, across: 2, down: 3 }
  expect(sizeOf(view)).toEqual([60, 60])
  expect(pointOn(view, { north: 10, east: 170 })).toEqual([0, 0])
  expect(pointOn(view, { north: 0, east: -170 })).toEqual([40, 30])
  expect(isOn(view, { north: 0, east: -170 })).toBe(true)
  expect(isOn(view, { north: 0, east: -150 })).toBe(false)
  expect(isOn(view, { north: 11, east: 180 })).toBe(false)
})

test('there are 21 economies, each on one map', () => {
  const pacific: MapName[] = ['asia', 'americas']
  expect(content.economies.map(({ at }) => pacific.filter((map) => isOn(mapViews[map], readPlace(at))).length)).toEqual(
    Array.from({ length: 21 }, () => 1),
  )
  expect(content.cities.filter(({ at }) => !isOn(mapViews.hosts, readPlace(at)))).toEqual([])
})

const shown: [map: MapName, edition: 'zh-hk' | 'en'][] = (['asia', 'americas', 'hosts'] as const).flatMap((map) => [
  [map, 'zh-hk'],
  [map, 'en'],
])

test.each(shown)('on the map %s, in %s, no name covers another or a point, and none is cut off', (map, edition) => {
  const view = mapViews[map]
  const [width, height] = sizeOf(view)
  const points = (map === 'hosts' ? content.cities : content.economies)
    .filter(({ at }) => isOn(view, readPlace(at)))
    .map((point) => {
      const [x, y] = pointOn(view, readPlace(point.at))
      return { name: point[edition], x, y, width: widthOf(point[edition]) }
    })
  const boxes = placeLabels(points, [width, height]).map(({ x, y, anchor }, index) => {
    const { name, width } = points[index]!
    const left = x - { start: 0, middle: width / 2, end: width }[anchor]
    return { name, left, right: left + width, top: y - 9, bottom: y + 1 }
  })
  const dots = points.map(({ name, x, y }) => ({ name, left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 }))
  for (const one of boxes) {
    expect(one.left >= 0 && one.right <= width && one.top >= 0 && one.bottom <= height, one.name).toBe(true)
    for (const other of [...boxes, ...dots])
      if (other.name !== one.name)
        expect(
          one.right <= other.left || one.left >= other.right || one.bottom <= other.top || one.top >= other.bottom,
          `${one.name} and ${other.name}`,
        ).toBe(true)
  }
})
