/** The site with 400 articles more: every page still there, counted right, and light. Only in the full run. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { copyProject, plainEnvironment } from '../support/project.ts'
import { elementsOf, pagesOf, read } from '../support/pages.ts'

const count = 400
const items = ['ftaap', 'connectivity', 'digital', 'intelligent', 'green']

/** An article that looks like the real ones: two sections, each paragraph linking to an item and a term, one saying. */
const article = (n: number, year: number, item: string): string => `---
title: 第${n}篇試驗文章
pinyin: di ${n} pian
standfirst: 這是為試驗而寫的第${n}篇，談${item}，不屬於讀本。
date: "${year}-${String((n % 12) + 1).padStart(2, '0')}-01"
asOf: "${year}"
place: 廣州
people: [wang-yi]
framework: [${item}]
events: [som1-2026]
figures: [delegates]
sources: [hkwwp-som1]
---

## 開頭 [#start]

第${n}篇的第一段，談[框架的一項](../../framework/${item}/zh-hk.mdx)和[高官會](../../glossary/som/zh-hk.mdx)，在[廣州的會議](../../events/som1-2026/zh-hk.mdx)上。<Said by="wang-yi">[王毅](../../glossary/wang-yi/zh-hk.mdx)的話第${n}次在這裏轉述。</Said>

## 結尾 [#end]

第二段又談[同一項](../../framework/${item}/zh-hk.mdx)，編號${n * 7919}，好讓每段都不同。
`

test.runIf(process.env.FULL)(
  `${count} articles more`,
  () => {
    const project = copyProject('many')
    for (let n = 0; n < count; n += 1) {
      const folder = join(project, `content/articles/trial-${n}`)
      mkdirSync(folder)
      writeFileSync(join(folder, 'zh-hk.mdx'), article(n, 2026 - (n % 4), items[n % items.length]!))
    }
    const built = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
      cwd: project,
      encoding: 'utf8',
      env: plainEnvironment(),
    })
    expect(built.status, built.stderr).toBe(0)
    const site = join(project, 'dist')

    const heavy = pagesOf(site)
      .map((page) => [page, gzipSync(readFileSync(join(site, page))).length] as const)
      .filter(([, bytes]) => bytes > 60_000)
    expect(heavy).toEqual([])

    const years = pagesOf(site).filter((page) => /^zh-hk\/articles\/(index|year-.*)\.html$/.test(page))
    const listed = years.flatMap((page) =>
      elementsOf(read(site, page)).flatMap(({ name, attributes }) =>
        name === 'a' && /^trial-\d+\.html$/.test(attributes.href ?? '') ? attributes.href! : [],
      ),
    )
    expect(new Set(listed).size).toBe(count)
    expect(listed.length).toBe(count)

    const before = Number(/(\d+)段談及/.exec(read('.build/test/site', 'zh-hk/framework/ftaap.html'))![1])
    expect(read(site, 'zh-hk/framework/ftaap.html')).toContain(`${before + (count / items.length) * 2}段談及`)
  },
  300_000,
)
