/** Where the economies and the cities of the meetings are. */
import { parse } from 'yaml'
import file from '../../content/places.yml?raw'
import type { WrittenEdition } from '../lib/editions.ts'
import { readPlace, type Place } from '../lib/map-views.ts'
import { places } from '../schemas/place.ts'
import { getEvents, type Entry } from './content.ts'
import { recordAsOf } from './record.ts'

const { economies, cities } = places.parse(parse(file))

/** A point of a map in the words of an edition. */
export interface MapPoint extends Place {
  name: string
  /** The name in the converted editions, where the conversion would write another. */
  forms: { tw?: string | undefined; cn?: string | undefined }
  /** It stands out. */
  strong: boolean
}

const inWords = (edition: WrittenEdition, { at, tw, cn, ...names }: (typeof cities)[number], strong: boolean): MapPoint => ({
  ...readPlace(at),
  name: names[edition],
  forms: edition === 'en' ? {} : { tw, cn },
  strong,
})

/** The member economies in the order of their English names; the host of the year stands out. */
export const getEconomies = (edition: WrittenEdition): MapPoint[] =>
  economies.map(({ host = false, ...economy }) => inWords(edition, economy, host))

/** A city with the meetings that are held there. */
export interface HostCity {
  name: string
  /** `undefined` where its place is not known: then it is not on the map. */
  point: MapPoint | undefined
  meetings: Entry<'events'>[]
}

/** The year of the public record. */
export const hostYear = recordAsOf.slice(0, 4)

/** The cities in which the meetings of the year are held, in the order of the meetings. A meeting is an event with a field. */
export async function getHostCities(edition: WrittenEdition): Promise<HostCity[]> {
  const meetings = (await getEvents(edition)).filter(({ data: { start, field, place } }) => start?.startsWith(hostYear) && field && place)
  return [...Map.groupBy(meetings, ({ data }) => data.place!)].map(([name, meetings]) => {
    const city = cities.find((one) => one[edition] === name)
    return { name, point: city && inWords(edition, city, false), meetings }
  })
}
