import type { Phone } from './browser'
import { bottom, type Screen } from './screen'

const project = (key: string): string => `works/project/index?id=ly-liyuan:r1:${key}`
const step = (act: string, key: string, about = ''): string =>
  `works/step/index?act=${act}&id=ly-liyuan:r1:${key}${about}`

const choosing =
  (name: string | RegExp) =>
  (phone: Phone): Promise<void> =>
    phone.choose(name)

/** The screens of the room of works, by the projects of 梨园小区's adopted plan. */
export const WORKS_SCREENS: readonly Screen[] = [
  { name: 'today-works', as: 'p-ly-resident', path: 'pages/today/index' },
  { name: 'works', as: 'p-ly-resident', path: 'works/list/index' },
  {
    name: 'works-done',
    as: 'p-ly-resident',
    path: 'works/list/index',
    before: phone => phone.tapTab(/^已完工/),
  },
  { name: 'works-none', as: 'p-wang', path: 'works/list/index' },
  { name: 'project-planned', as: 'p-ly-secretary', path: project('sports') },
  { name: 'project-funding', as: 'p-ly-resident', path: project('light') },
  { name: 'project-funding-end', as: 'p-ly-resident', path: project('light'), before: bottom },
  { name: 'project-funded', as: 'p-ly-secretary', path: project('drain') },
  { name: 'project-building', as: 'p-ly-resident', path: project('roof') },
  { name: 'project-building-end', as: 'p-ly-resident', path: project('roof'), before: bottom },
  { name: 'project-checking', as: 'p-ly-resident', path: project('fire') },
  { name: 'project-checking-end', as: 'p-ly-resident', path: project('fire'), before: bottom },
  { name: 'project-warranty', as: 'p-ly-resident', path: project('stairs') },
  { name: 'project-warranty-end', as: 'p-ly-resident', path: project('stairs'), before: bottom },
  { name: 'project-shelved', as: 'p-ly-secretary', path: project('children') },
  { name: 'project-money', as: 'p-ly-resident', path: 'works/money/index?id=ly-liyuan:r1:roof' },
  { name: 'project-pledges', as: 'p-ly-secretary', path: 'works/pledges/index?id=ly-liyuan:r1:light' },
  { name: 'project-pledge', as: 'p-ly-resident', path: step('pledge', 'light') },
  { name: 'project-judge', as: 'p-ly-resident', path: step('judge', 'fire'), before: choosing(/^不合格/) },
  { name: 'project-pay', as: 'p-ly-secretary', path: step('pay', 'roof') },
  { name: 'project-reach', as: 'p-ly-secretary', path: step('reach', 'roof') },
  {
    name: 'project-fund',
    as: 'p-ly-secretary',
    path: 'works/funding/index?id=ly-liyuan:r1:sports',
    before: choosing(/^兜底/),
  },
  {
    name: 'project-decide',
    as: 'p-ly-secretary',
    path: 'works/decide/index?id=ly-liyuan:r1:sports',
    before: choosing(/^用纸质票/),
  },
  { name: 'project-start', as: 'p-ly-secretary', path: 'works/start/index?id=ly-liyuan:r1:drain' },
  {
    name: 'project-start-end',
    as: 'p-ly-secretary',
    path: 'works/start/index?id=ly-liyuan:r1:drain',
    before: bottom,
  },
  { name: 'project-books', as: 'p-ly-secretary', path: 'works/books/index?id=ly-liyuan:r1:roof&pledge=none' },
]
