/** `node tools/pull-requests/comment.ts findings.json` sends the review that `review.ts` makes. The environment says to which pull request. */
import { lstatSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { readFindings, reviewOf, type ChangedFile } from './review.ts'

/** Asks GitHub: a path from the repository's own, and what is sent. */
export type Ask = (path: string, body?: unknown) => Promise<unknown>

/** Which commit was checked. Its branch can have any name. */
export interface Head {
  owner: string
  branch: string
  sha: string
}

const PAGES = 30

async function all<T>(ask: Ask, path: string): Promise<T[]> {
  const list: T[] = []
  for (let page = 1; page <= PAGES; page += 1) {
    const part = (await ask(`${path}${path.includes('?') ? '&' : '?'}per_page=100&page=${page}`)) as T[]
    list.push(...part)
    if (part.length < 100) break
  }
  return list
}

/**
 * Sends a review to the pull request of a commit.
 * @param json - the findings as they were made, by whomever
 * @param files - address of the repository's files
 * @returns what was done, in words
 */
export async function comment(json: string, head: Head, ask: Ask, files: string): Promise<string> {
  // Which pull request it is says GitHub, not the findings.
  const pulls = (await ask(`/pulls?state=open&head=${encodeURIComponent(`${head.owner}:${head.branch}`)}`)) as {
    number: number
    head: { sha: string }
  }[]
  const pull = pulls.find((one) => one.head.sha === head.sha)
  if (!pull) return 'No open pull request ends with this commit.'
  const path = `/pulls/${pull.number}`
  const [changed, comments, reviews] = [
    await all<ChangedFile>(ask, `${path}/files`),
    await all<{ path: string; body: string; line: number | null }>(ask, `${path}/comments`),
    await all<{ body: string }>(ask, `${path}/reviews`),
  ]
  // A comment without a line is about a text that is gone.
  const said = [...comments.filter(({ line }) => line !== null), ...reviews.map(({ body }) => ({ body }))]
  const review = reviewOf(readFindings(json), changed, said, files)
  if (!review) return 'There is nothing new to say.'
  await ask(`${path}/reviews`, { ...review, commit_id: head.sha })
  return `${review.comments.length} comments were made.`
}

/**
 * Reads the findings. Whoever has made the artifact may have put a link there, to a file of this machine or to one without end.
 * @throws if they are no plain file, or larger than a check makes them
 */
export function readArtifact(file: string): string {
  const found = lstatSync(file)
  if (!found.isFile() || found.size > 10_000_000) throw new Error('The findings are no file, or larger than any check makes them.')
  return readFileSync(file, 'utf8')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const env = (name: string): string => {
    const value = process.env[name]
    if (!value) throw new Error(`${name} is not set.`)
    return value
  }
  const [api, repository] = [env('GITHUB_API_URL'), env('GITHUB_REPOSITORY')]
  const ask: Ask = async (path, body) => {
    const response = await fetch(`${api}/repos/${repository}${path}`, {
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${env('GITHUB_TOKEN')}` },
    })
    if (!response.ok) throw new Error(`GitHub answers ${response.status}.`)
    return response.json()
  }
  const head = { owner: env('HEAD_OWNER'), branch: env('HEAD_BRANCH'), sha: env('HEAD_SHA') }
  console.log(await comment(readArtifact(process.argv[2]!), head, ask, `${env('GITHUB_SERVER_URL')}/${repository}/blob/HEAD/`))
}
