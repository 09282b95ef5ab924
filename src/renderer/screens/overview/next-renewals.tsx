// What comes due in the next 90 days, overdue dates first; nothing where nothing does.

import { renewalsWithin } from '#core'
import { RENEWALS_TEXT } from '#wording'
import { useGo } from '../../navigation/navigation.tsx'
import { useSessionState } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { RenewalTable } from '../renewals/renewal-table.tsx'
import { SOON_DAYS, useRenewals } from '../renewals/use-renewals.ts'

const MOST = 5

export function NextRenewals() {
  const asOf = useSessionState((state) => state.assessment.asOf)
  const soon = renewalsWithin(useRenewals(), asOf, SOON_DAYS)
  const go = useGo()
  if (soon.length === 0) return null
  return (
    <div>
      <RenewalTable title={RENEWALS_TEXT.next90} renewals={soon.slice(0, MOST)} />
      <Button kind="quiet" onClick={() => go('renewals')}>
        {RENEWALS_TEXT.all}
      </Button>
    </div>
  )
}
