import { expect, test } from 'vitest'
import { readSiteConfig } from '../../src/site.config.ts'

test.each([
  ['https://example.org/apec/', 'https://example.org/apec/'],
  ['http://example.org/apec/', 'http://example.org/apec/'],
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/apec', 'https://example.org/apec/'],
  ['https://example.org/apec//', 'https://example.org/apec/'],
  ['https://Example.org:8443/a/b', 'https://example.org:8443/a/b/'],
  ['', undefined],
  [undefined, undefined],
])('SITE_URL %j gives the base URL %s', (SITE_URL, siteUrl) => {
  expect(readSiteConfig({ SITE_URL }).siteUrl).toBe(siteUrl)
})

test.each([
  'example.org',
  '//example.org/apec/',
  'https:example.org',
  'https:/example.org',
  'https://',
  'htps://example.org/',
  'ftp://example.org/',
  'mailto:editor@example.org',
  'https://user@example.org/',
  'https://example.org/apec/?a=1',
  'https://example.org/apec/?',
  'https://example.org/apec/#top',
  'https://example.org/my site/',
  ' https://example.org/',
  'https://example.org/\n',
  'https://example.org:port/',
])('SITE_URL %j is refused with its name, what it holds and an example', (SITE_URL) => {
  expect(() => readSiteConfig({ SITE_URL })).toThrow(
    `SITE_URL is ${JSON.stringify(SITE_URL)}; write the base URL with its path, without query or fragment, such as https://example.org/apec/`,
  )
})

test.each([
  [{ REPOSITORY_URL: 'https://github.com/owner/name' }, { url: 'https://github.com/owner/name', kind: 'github', branch: 'main' }],
  [{ REPOSITORY_URL: 'https://gitlab.com/group/sub/name/' }, { url: 'https://gitlab.com/group/sub/name', kind: 'gitlab', branch: 'main' }],
  [{ REPOSITORY_URL: 'https://codeberg.org/owner/name.git' }, { url: 'https://codeberg.org/owner/name', kind: 'gitea', branch: 'main' }],
  [
    { REPOSITORY_URL: 'http://git.example.org/name', REPOSITORY_KIND: 'gitlab', REPOSITORY_BRANCH: 'site/live' },
    { url: 'http://git.example.org/name', kind: 'gitlab', branch: 'site/live' },
  ],
  [{ REPOSITORY_URL: 'https://git.example.org/name' }, { url: 'https://git.example.org/name', kind: 'github', branch: 'main' }],
  [{ REPOSITORY_KIND: 'gitlab' }, undefined],
  [{}, undefined],
])('%j give the repository %j', (env, repository) => {
  expect(readSiteConfig(env).repository).toEqual(repository)
})

test.each([
  { REPOSITORY_URL: 'git@github.com:owner/name.git' },
  { REPOSITORY_URL: 'https://github.com/' },
  { REPOSITORY_URL: 'https://github.com/owner/name?tab=readme' },
  { REPOSITORY_KIND: 'sourceforge' },
  { REPOSITORY_KIND: 'GitHub' },
  { REPOSITORY_BRANCH: 'my branch' },
  { CONTACT_EMAIL: 'editor' },
  { CONTACT_EMAIL: 'mailto:editor@example.org' },
  { CONTACT_EMAIL: 'Editor <editor@example.org>' },
])('%j is refused with its name, what it holds and an example', (env) => {
  const [[name, value] = []] = Object.entries(env)
  expect(() => readSiteConfig(env)).toThrow(new RegExp(`  ${name} is .*; write .*, such as `))
  expect(() => readSiteConfig(env)).toThrow(`${name} is ${JSON.stringify(value)};`)
})

test('a mail address is taken as it is', () => {
  expect(readSiteConfig({ CONTACT_EMAIL: 'editor@example.org' }).contactEmail).toBe('editor@example.org')
})

test('one message names all wrong settings, and nothing but them', () => {
  const env = { SITE_URL: 'example.org', REPOSITORY_KIND: 'svn', CONTACT_EMAIL: 'editor@example.org' }
  expect(() => readSiteConfig(env)).toThrow(
    new Error(
      [
        'Settings of the site are wrong (src/site.config.ts says what each is for):',
        '  SITE_URL is "example.org"; write the base URL with its path, without query or fragment, such as https://example.org/apec/',
        '  REPOSITORY_KIND is "svn"; write github, gitlab or gitea, such as github',
      ].join('\n'),
    ),
  )
})

test('the environment wins over the file, and an empty variable does not', () => {
  const file = { SITE_URL: 'https://example.org/file/' }
  expect(readSiteConfig({}, file).siteUrl).toBe('https://example.org/file/')
  expect(readSiteConfig({ SITE_URL: '' }, file).siteUrl).toBe('https://example.org/file/')
  expect(readSiteConfig({ SITE_URL: 'https://example.org/env/' }, file).siteUrl).toBe('https://example.org/env/')
})

test('a setting that does not exist is refused in the file and ignored in the environment', () => {
  const unknown = { SITE_ADDRESS: 'https://example.org/' }
  expect(() => readSiteConfig({}, unknown as object)).toThrow('SITE_ADDRESS is no setting; the settings are SITE_URL, REPOSITORY_URL')
  expect(readSiteConfig(unknown).siteUrl).toBeUndefined()
})

test.each([
  [{}, 'HEAD'],
  [{ BASE_COMMIT: 'origin/main' }, 'origin/main'],
  [{ BASE_COMMIT: '3f2a1c9' }, '3f2a1c9'],
])('%j compares with %s', (env, commit) => {
  expect(readSiteConfig(env).baseCommit).toBe(commit)
})

test.each(['--help', 'main:content', 'main main', ''.padEnd(3, '-')])('BASE_COMMIT %j is refused', (BASE_COMMIT) => {
  expect(() => readSiteConfig({ BASE_COMMIT })).toThrow('a commit or a name of it')
})
