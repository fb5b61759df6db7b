import { parseArgs, type ParseArgsConfig } from 'node:util'

type Options = NonNullable<ParseArgsConfig['options']>

/** The options whose values npm took for further words, because no `--` stood before them: `npm run check --lang zh`. */
export const keptByNpm = (options: Options): string[] =>
  Object.keys(options).filter((name) => options[name]!.type === 'string' && process.env[`npm_config_${name}`] !== undefined)

/**
 * Reads what stands behind a command.
 * @returns `undefined` where an option is not known, as `--help`, or has lost its value to npm: the command then shows how it is used
 */
export function readArguments<const T extends Options>(options: T) {
  if (keptByNpm(options).length > 0) return undefined
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch {
    return undefined
  }
}
