import { expect, test } from 'vitest'
import { makeCalendar, readCalendar } from '../../src/integrations/feeds/calendar.ts'
import { isPast, lastDayOf } from '../../src/lib/dates.ts'

test.each([
  ['2026', '2026-12-31'],
  ['2026-02', '2026-02-28'],
  ['2028-02', '2028-02-29'],
  ['2026-05-22', '2026-05-22'],
])('%s ends on %s', (date, day) => {
  expect(lastDayOf(date)).toBe(day)
})

test.each([
  ['2026-05-22', undefined, true],
  ['2026-05-23', undefined, false],
  ['2026-05', undefined, false],
  ['2026-04', undefined, true],
  ['2026-05-01', '2026-06', false],
])('on 2026-05-22, %s to %s is past: %s', (start, end, past) => {
  expect(isPast('2026-05-22', start, end)).toBe(past)
})

const page = `<ol data-calendar="2026-05-22">
<li data-calendar="2026-11-18/2026-11-19"><h2 id="leaders-meeting">領導人<wbr><span lang="zh-Hant">會議</span></h2><p><span class="place">深<wbr>圳</span><span>領導人</span></p></li>
<li><h2 id="som2">第二次高官會</h2><p><span class="place">上海</span></p></li>
<li data-calendar="2026-02-10/2026-02-10"><h2 id="opening">甲, 乙; 丙</h2></li></ol>`

test('a page without a calendar has none', () => {
  expect(readCalendar('<ol><li><h2 id="a">甲</h2></li></ol>')).toBeUndefined()
})

test('the events with a known day become a calendar: whole days, the same bytes each time', () => {
  const { events, asOf } = readCalendar(page)!
  expect(events.map(({ id, place }) => [id, place])).toEqual([
    ['leaders-meeting', '深圳'],
    ['opening', ''],
  ])
  expect(events[0]!.title).toBe('領導人會議')
  const calendar = makeCalendar(events, '讀本', 'https://example.org/zh-hk/timeline.html', asOf)
  expect(calendar).toContain('DTSTART;VALUE=DATE:20261118\r\nDTEND;VALUE=DATE:20261120\r\n')
  expect(calendar).toContain('SUMMARY:甲\\, 乙\\; 丙')
  expect(calendar).toContain('URL;VALUE=URI:https://example.org/zh-hk/timeline.html#leaders-meeting')
  expect(calendar.match(/DTSTAMP:20260522T000000Z/g)).toHaveLength(2)
  expect(makeCalendar(events, '讀本', undefined, asOf)).not.toContain('URL')
})
