import { expect, test } from 'vitest'
import { contentOf, elementsOf, findElement, removal, setValue, splice, valueOf } from '../../src/lib/html.ts'

const html = '<ul  class="a b"><li id=x>1<li title=\'"\'>2</ul><img alt="&amp;"><p data-x>3</p>'
const elements = elementsOf(html)
const element = (name: string, className?: string) => findElement(elements, name, className)!

test('elements are found with their places, void ones and those without an end tag too', () => {
  expect(elements.map(({ start, end }) => html.slice(start, end))).toEqual([
    '<ul  class="a b"><li id=x>1<li title=\'"\'>2</ul>',
    '<li id=x>1',
    "<li title='\"'>2",
    '<img alt="&amp;">',
    '<p data-x>3</p>',
  ])
  expect(contentOf(html, element('p'))).toBe('3')
  expect(contentOf(html, element('img'))).toBe('')
})

test('an element is found by a class among several', () => {
  expect(element('ul', 'b')).toBe(elements[0])
  expect(findElement(elements, 'ul', 'c')).toBeUndefined()
})

test('values are read without entities, and written with them in the quotation marks that stand there', () => {
  expect(valueOf(element('img').attributes, 'alt')).toBe('&')
  const edits = elements.flatMap(({ attributes }) => attributes.flatMap((attribute) => setValue(attribute, `'${attribute.value}"`)))
  expect(splice(html, edits)).toBe(
    `<ul  class="'a b&quot;"><li id="'x&quot;">1<li title='&#39;""'>2</ul><img alt="'&amp;&quot;"><p data-x="'&quot;">3</p>`,
  )
  expect(setValue(element('img').attributes[0]!, '&')).toEqual([])
})

test('an attribute goes with the space before it, and a part can be edited alone', () => {
  const edits = [removal(html, element('ul').attributes[0]!)]
  expect(splice(html, edits, element('ul'))).toBe("<ul><li id=x>1<li title='\"'>2</ul>")
})

test('of two attributes with one name the first counts', () => {
  expect(valueOf(elementsOf('<p id="a" id="b">')[0]!.attributes, 'id')).toBe('a')
})
