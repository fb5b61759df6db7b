import { parseArgs, type ParseArgsConfig } from 'node:util'

/**
 * Reads what stands behind a command.
 * @returns `undefined` where an option is not known, as `--help`: the command then shows how it is used
 */
export function readArguments<const T extends NonNullable<ParseArgsConfig['options']>>(options: T) {
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch {
    return undefined
  }
}
