import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { completeLock, platformOf, type Lock } from '../../tools/complete-lock.ts'

const lock = (optionalDependencies: Record<string, string>, present: string[] = []): Lock => ({
  lockfileVersion: 3,
  packages: {
    '': {},
    'node_modules/native': { version: '1.0.0', optionalDependencies },
    ...Object.fromEntries(present.map((name) => [`node_modules/${name}`, { version: '1.0.0' }])),
  },
})

test('adds the platform packages that the registry at hand lacked', () => {
  const before = lock({ '@native/linux-x64': '1.0.0', '@native/windows-arm64': '1.0.0' }, ['@native/linux-x64'])
  const { lock: after, added } = completeLock(before)
  expect(added).toEqual(['@native/windows-arm64@1.0.0'])
  expect(after.packages['node_modules/@native/windows-arm64']).toEqual({ version: '1.0.0', optional: true, os: ['win32'], cpu: ['arm64'] })
  expect(before.packages).not.toHaveProperty('node_modules/@native/windows-arm64')
  expect(completeLock(after).added).toEqual([])
})

test.each([
  ['@astrojs/compiler-binding-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
  ['@astrojs/compiler-binding-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
  ['@pagefind/darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
  ['@astrojs/compiler-binding-wasm32-wasi', { cpu: ['wasm32'] }],
])('reads the platform of %s', (name, platform) => {
  expect(platformOf(name)).toEqual(platform)
})

test('says what it cannot tell', () => {
  expect(() => completeLock(lock({ 'native-extra': '1.0.0' }))).toThrow('native-extra: its name tells no platform')
  expect(() => completeLock(lock({ '@native/linux-arm64': '^1.0.0' }))).toThrow('not one version')
})

test('the lock of this project is complete and names no download addresses', () => {
  const text = readFileSync('package-lock.json', 'utf8')
  expect(completeLock(JSON.parse(text) as Lock).added).toEqual([])
  expect(text).not.toContain('"resolved"')
})
