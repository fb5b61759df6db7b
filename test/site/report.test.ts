/** Reporting an error from a page: served, and from a folder. */
import { execFileSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { published, publishedSite } from '../support/built-site.ts'
import { hosted } from '../support/hosted.ts'
import { visit } from '../support/visit.ts'

const host = hosted(publishedSite, '/apec/')

const newIssue = `${published.REPOSITORY_URL}/issues/new?`

/** Follows the link at the foot of a page, and tells what the repository's host is asked. */
const follow = (address: string): Promise<Record<string, string>> =>
  visit({}, async ({ page, context }) => {
    await context.route(`${newIssue}**`, (route) => route.fulfill({ body: 'a form', contentType: 'text/html' }))
    await page.goto(address)
    // The first movement brings the script that fills the link: it is there once a click that leads nowhere has filled it.
    await page.mouse.move(20, 20)
    await page.waitForFunction((start) => {
      const link = document.querySelector<HTMLAnchorElement>(`.about-page a[href^="${start}"]`)!
      link.addEventListener('click', (event) => event.preventDefault(), { once: true })
      link.click()
      return link.href.includes('template=')
    }, newIssue)
    await page.locator(`.about-page a[href^="${newIssue}"]`).click()
    await page.waitForURL(`${newIssue}**`)
    return Object.fromEntries(new URL(page.url()).searchParams)
  })

const place = 'zh-tw/articles/shenzhen-ai.html'

test('a report from a served page carries its address, edition, passage and version', async () => {
  const { version, ...known } = await follow(`${host.url}${place}?from=mail#proposals-2`)
  expect(known).toEqual({
    template: 'zh.yml',
    title: place,
    address: `${host.url}${place}#proposals-2`,
    edition: 'zh-tw',
    passage: 'proposals-2',
  })
  const commits = execFileSync('git', ['log', '--format=%H'], { encoding: 'utf8' })
  expect(commits).toContain(version!.replace('+', ''))
})

test('in English it opens the English form', async () => {
  expect(await follow(`${host.url}en/articles/shenzhen-ai.html`)).toMatchObject({ template: 'en.yml', edition: 'en' })
})

test('from a folder it does not tell where the folder is', async () => {
  const asked = await follow(pathToFileURL(`${publishedSite}/${place}`).href)
  expect(JSON.stringify(asked)).not.toContain('file:')
  expect(asked).toMatchObject({ title: place, address: place, edition: 'zh-tw' })
})
