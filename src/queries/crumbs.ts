import type { Crumb } from '../components/Breadcrumbs.astro'
import type { WrittenEdition } from '../lib/editions.ts'
import type { Translate } from './ui.ts'

/** The first breadcrumb of every page: the edition's home. */
export const homeCrumb = (edition: WrittenEdition, t: Translate): Crumb => ({ title: t('nav.home'), href: `/${edition}/index.html` })
