import type { WORK_FORMS } from '../copy/worksForms'

/** A step on a project that one form asks about. */
export type StepName = keyof typeof WORK_FORMS
