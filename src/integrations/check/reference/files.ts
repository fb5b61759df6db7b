/** The files that are made from the schemas. */
import { dataFileNames, jsonSchemaOf } from './json-schema.ts'
import { kindWords, type Described } from './keys.ts'
import { writeReference } from './markdown.ts'

/** Where the schema of a kind stands. */
export const schemaPath = (kind: Described): string => `.vscode/schemas/${kind}.json`

/** What `.vscode/settings.json` says under `yaml.schemas`: a schema for each file of data. */
export const yamlSchemas = (): Record<string, string> =>
  Object.fromEntries(dataFileNames.map((kind) => [`./${schemaPath(kind)}`, kindWords[kind].file]))

/** All of them, by path from the project's root. */
export const referenceFiles = (): [path: string, text: string][] => [
  ['docs/keys.md', writeReference('en')],
  ['docs/keys.zh.md', writeReference('zh')],
  ...(Object.keys(kindWords) as Described[]).map((kind): [string, string] => [
    schemaPath(kind),
    `${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`,
  ]),
]
