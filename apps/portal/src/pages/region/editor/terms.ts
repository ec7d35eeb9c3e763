// Terms in days, and what the call lets happen.
import { html, type Html } from '../../frame/html.js';
import { choicesOf, fieldAt, type Editing } from './editing.js';

const DAYS = [
  ...(['acceptanceDays', 'entryDays', 'decisionDays', 'integrationDays', 'observationDays'] as const),
  ...(['appealDays', 'provisionalDays', 'postingDays', 'complaintDays', 'assessmentDays'] as const),
];
const POLICIES = ['booking', 'lastVoucher', 'onRenunciation', 'onLapse'] as const;

/** The section. */
export const termsSection = (editing: Editing): Html => {
  const { t } = editing.visit;
  const { terms, policies, notSaid, policyText } = t.region.editor;
  return html`<div class="many-fields">
      ${DAYS.map((name) => fieldAt(editing, 'i', ['terms', name], { label: terms[name], width: 'short' }))}
    </div>
    ${fieldAt(editing, 's', ['terms', 'whenShort'], { label: policies.whenShort.label, options: choicesOf(policies.whenShort.options) })}
    ${fieldAt(editing, 's', ['terms', 'countFrom'], { label: policies.countFrom.label, options: choicesOf(policies.countFrom.options), none: notSaid })}
    <h3>${t.region.editor.policiesTitle}</h3>
    <p class="muted">${policyText}</p>
    ${fieldAt(editing, 'f', ['policies', 'rejectionNotice'], {
      label: policies.rejectionNotice.label,
      options: [
        { value: 'yes', label: t.form.yes },
        { value: 'no', label: t.form.no },
      ],
      none: notSaid,
    })}
    ${POLICIES.map((name) => fieldAt(editing, 's', ['policies', name], { label: policies[name].label, options: choicesOf(policies[name].options), none: notSaid }))}`;
};
