/**
 * Completes `package-lock.json` after a dependency was changed: `npm run lock`.
 *
 * Some registries lack some of the optional packages that bring native code for one platform; npm then leaves them out of
 * the lock, and `npm ci` refuses that lock elsewhere ("Missing: … from lock file"). Each gets an entry with its version and
 * platform, without address and checksum.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

interface LockEntry {
  version?: string
  optional?: boolean
  dev?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
  [key: string]: unknown
}

/** The part of `package-lock.json` that matters here. */
export interface Lock {
  packages: Record<string, LockEntry>
  [key: string]: unknown
}

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/**
 * Reads the platform from a package's name, as npm packages with native code are named: `@pagefind/windows-x64`.
 * @throws if the name tells no platform
 */
export function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const words = name.replace('windows', 'win32').split(/[-/]/)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor))
  if (os.length === 0 && cpu.length === 0) throw new Error(`${name}: its name tells no platform; add it to package-lock.json by hand`)
  const libc = words.includes('musl') ? { libc: ['musl'] } : words.includes('gnu') ? { libc: ['glibc'] } : {}
  return { ...(os.length > 0 && { os }), ...(cpu.length > 0 && { cpu }), ...libc }
}

/**
 * Adds the optional packages that the lock names as dependencies but does not hold.
 * @returns the completed lock (the given one is not changed) and the names of what was added
 * @throws if a missing package asks for a range of versions, or if its name tells no platform
 */
export function completeLock(lock: Lock): { lock: Lock; added: string[] } {
  const packages = { ...lock.packages }
  const added: string[] = []
  for (const [path, entry] of Object.entries(lock.packages))
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (packages[`node_modules/${name}`] || packages[`${path}/node_modules/${name}`]) continue
      if (!/^\d+\.\d+\.\d+[\w.+-]*$/.test(version))
        throw new Error(`${name}@${version}: not one version; install it once where the registry has it`)
      packages[`node_modules/${name}`] = { version, ...(entry.dev && { dev: true }), optional: true, ...platformOf(name) }
      added.push(`${name}@${version}`)
    }
  const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  return { lock: { ...lock, packages: sorted }, added }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = 'package-lock.json'
  const { lock, added } = completeLock(JSON.parse(readFileSync(file, 'utf8')) as Lock)
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(added.length > 0 ? `added ${added.join(', ')}` : 'nothing was missing')
}
