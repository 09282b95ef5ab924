// Owner forms: one small Excel file per person goes out, and what comes back is proposed, side by side where people
// disagree. One component, part of preparing a review.

import { FORMS_TEXT } from '#wording'
import { Note, Stack } from '../../widgets/layout.tsx'
import { FormsIn } from './forms-in.tsx'
import { FormsOut } from './forms-out.tsx'

export function OwnerForms() {
  return (
    <Stack as="section" gap={5} aria-labelledby="owner-forms">
      <header>
        <h2 id="owner-forms">{FORMS_TEXT.title}</h2>
        <Note size="body">{FORMS_TEXT.lead}</Note>
      </header>
      <FormsOut />
      <FormsIn />
    </Stack>
  )
}
