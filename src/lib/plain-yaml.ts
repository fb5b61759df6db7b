/**
 * Reads the plainest YAML: on each line a key with a text, a whole number or a list of them, as most entries have. There is one way
 * to read it, so it needs no reader of all of YAML, which is slow: it took a quarter of the check.
 */

/** A value of YAML: where it stands and ends, and what is in it. */
export interface YamlNode {
  offset: number
  end: number
  value: unknown
  /** The values of a map or list, by key or index, each with the offset of its key. */
  inside?: Map<string | number, { key: number; node: YamlNode }>
}

/** A text without quotes: it begins with a letter or a mark of Chinese, and holds no mark that means something in YAML. */
const inList = '\\p{Script=Han}A-Za-z，。、；：！？（）「」『』《》〈〉—…·‘’“”'
const unquoted = (more: string): string => `[${inList}](?:[${inList}${more}\\d().%/+ -]*[${inList}${more}\\d().%/+-])?`
const others = `"[^"\\\\]*"|'[^'\\\\]*'|0|[1-9]\\d{0,8}`
const item = `${unquoted('')}|${others}`
const line = new RegExp(`^([A-Za-z][A-Za-z\\d]*): (?:(${unquoted(',;!?')}|${others})|\\[((?:${item})(?:, (?:${item}))*)\\])$`, 'u')
const items = new RegExp(item, 'gu')

/** Words that some reader takes for something else. */
const special = /^(?:true|false|yes|no|on|off|null|y|n)$/i

function readValue(source: string, offset: number): YamlNode {
  const end = offset + source.length
  if (/^["']/.test(source)) return { offset, end, value: source.slice(1, -1) }
  return { offset, end, value: /^\d/.test(source) ? Number(source) : source }
}

function readList(source: string, offset: number): YamlNode {
  const nodes = [...source.matchAll(items)].map(({ 0: one, index }) => readValue(one, offset + 1 + index))
  return {
    offset,
    end: offset + source.length + 2,
    value: nodes.map(({ value }) => value),
    inside: new Map(nodes.map((node, index) => [index, { key: node.offset, node }])),
  }
}

/**
 * Reads a text of plain lines.
 * @returns its map; `undefined` if one of its lines is not as plain as that
 */
export function readPlainYaml(text: string): YamlNode | undefined {
  const data: Record<string, unknown> = {}
  const inside: YamlNode['inside'] = new Map()
  let offset = 0
  for (const written of text.replace(/\n$/, '').split('\n')) {
    const [, key, single, list] = line.exec(written) ?? []
    if (key === undefined || inside.has(key) || special.test(key) || special.test(single ?? '')) return undefined
    const start = offset + key.length + 2
    const node = list === undefined ? readValue(single!, start) : readList(list, start)
    if (list !== undefined && list.split(', ').some((one) => special.test(one))) return undefined
    inside.set(key, { key: offset, node })
    data[key] = node.value
    offset += written.length + 1
  }
  return { offset: 0, end: text.length, value: data, inside }
}
