// One component, judged when somebody first reads what is said of it. For a workbook that is just opened: the
// lines in sight are judged and drawn before thousands that nobody sees yet. From outside like any other assessment.

import type { ComponentSubject, Setting } from '../checks/subject.ts'
import { assessComponent } from './assess-component.ts'
import type { ComponentAssessment } from './component-assessment.ts'

const SETTING = Symbol('setting')
const JUDGED = Symbol('judged')

interface WhenRead {
  readonly subject: ComponentSubject
  readonly [SETTING]: Setting
  [JUDGED]: ComponentAssessment | null
}

/** On a prototype, as in lazy-verdict.ts: there is one object for each of thousands of components. */
const JUDGED_WHEN_READ: Omit<ComponentAssessment, 'subject'> & ThisType<WhenRead> = {
  get verdict() {
    return judged(this).verdict
  },
  get small() {
    return judged(this).small
  },
  get decision() {
    return judged(this).decision
  },
  get toDecide() {
    return judged(this).toDecide
  },
  get reasons() {
    return judged(this).reasons
  },
  get recommendation() {
    return judged(this).recommendation
  },
  get checks() {
    return judged(this).checks
  },
}

/** Not to be spread: what is said of it stands on its prototype. */
export function componentWhenRead(subject: ComponentSubject, setting: Setting): ComponentAssessment {
  const component = Object.create(JUDGED_WHEN_READ)
  component.subject = subject
  component[SETTING] = setting
  component[JUDGED] = null
  return component
}

function judged(component: WhenRead): ComponentAssessment {
  component[JUDGED] ??= assessComponent(component.subject, component[SETTING])
  return component[JUDGED]
}
