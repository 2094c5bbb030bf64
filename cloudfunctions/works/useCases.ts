import type { WorksContract } from '@domain/works'
import type { UseCases } from '../lib/useCase'
import { decide, finish, reach, start, undecide } from './building'
import { answer, judge } from './checking'
import { begin, close, open, resume, stop } from './funding'
import { draw, drawBooks, pay, receive, refund, reverse } from './money'
import { pledge, pledgeFor, pledgeHome, release } from './pledging'
import { entries, pledges, project, projects, verdicts } from './reading'
import { todo } from './todo'

export const useCases: UseCases<WorksContract> = {
  projects,
  project,
  entries,
  pledges,
  verdicts,
  todo,
  begin,
  openFunding: open,
  closeFunding: close,
  pledge,
  pledgeFor,
  pledgeHome,
  release,
  receive,
  refund,
  pay,
  draw,
  drawBooks,
  reverse,
  decide,
  undecide,
  start,
  reach,
  finish,
  judge,
  answer,
  stop,
  resume,
}
