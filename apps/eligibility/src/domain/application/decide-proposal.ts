// Whether a decision may be proposed, and signed by another person: what neither could decide alone is not proposed either.
import { accept, refuse, type Cents } from '@buono/kernel';
import type { ApplicationDecision } from './decide-family.js';
import { admit, refuseApplication } from './decide-office.js';
import type { ApplicationEvent } from './events.js';
import { examined } from './examined.js';
import type { ProposalCommand, ProposeDecision, SignDecision } from './commands.js';
import type { DecisionProposed, ProposalEvent } from './proposal.js';
import { grantedBy, type Application } from './state.js';

export const decideProposal = (c: ProposalCommand, application: Application): ApplicationDecision => {
  const decided = application.status === 'admitted' || application.status === 'refused';
  if (c.type === 'SignDecision' && decided) return decideAlone(c.decision, application);
  const by = c.type === 'DismissDecision' ? c.by : c.decision.by;
  const work = examined(application, by);
  if ('refusal' in work) return refuse(work.refusal);
  const { proposed } = work.received;
  if (c.type === 'ProposeDecision')
    return proposed === undefined ? propose(c, application) : refuse('decision-proposed-already');
  if (proposed === undefined) return refuse('decision-not-proposed');
  if (c.type === 'DismissDecision') return accept({ type: 'DecisionProposalDismissed', by, on: c.on });
  // Four eyes: who signs is not who proposed.
  if (proposed.proposedBy === by) return refuse('decision-same-person');
  return sign(c, proposed, application);
};

/** What a decision by one person would come to. */
const decideAlone = (decision: ProposeDecision['decision'], application: Application): ApplicationDecision =>
  decision.type === 'AdmitApplication' ? admit(decision, application) : refuseApplication(decision, application);

const propose = ({ decision, sealed }: ProposeDecision, application: Application): ApplicationDecision => {
  const alone = decideAlone(decision, application);
  if (!alone.accepted) return alone;
  const valueCents = valueOf(alone.events);
  const proposed: DecisionProposed = {
    type: 'DecisionProposed',
    outcome: decision.type === 'AdmitApplication' ? 'admit' : 'refuse',
    ...(decision.actNumber !== undefined && { actNumber: decision.actNumber }),
    ...(decision.type === 'AdmitApplication' && decision.reserve !== undefined && { reserve: decision.reserve }),
    ...(valueCents !== undefined && { valueCents }),
    ...(sealed !== undefined && { sealed }),
    proposedBy: decision.by,
    proposedOn: decision.on,
  };
  return accept(proposed);
};

const sign = (
  { decision }: SignDecision,
  proposed: {
    readonly outcome: string;
    readonly valueCents?: Cents;
    readonly proposedBy: DecisionProposed['proposedBy'];
  },
  application: Application,
): ApplicationDecision => {
  const alone = decideAlone(decision, application);
  const wanted = decision.type === 'AdmitApplication' ? 'admit' : 'refuse';
  // What would be decided now is not what was proposed: facts changed meanwhile.
  if (!alone.accepted || wanted !== proposed.outcome || valueOf(alone.events) !== proposed.valueCents)
    return refuse('decision-changed-since');
  return accept(
    ...alone.events.map((event) =>
      event.type === 'ApplicationAdmitted' || event.type === 'ApplicationRefused'
        ? { ...event, proposedBy: proposed.proposedBy }
        : event,
    ),
  );
};

const valueOf = (events: readonly ApplicationEvent[]): Cents | undefined => {
  const admitted = events.find((event) => event.type === 'ApplicationAdmitted');
  return admitted?.type === 'ApplicationAdmitted' ? grantedBy(admitted).due?.valueCents : undefined;
};

export const evolveProposal = (application: Application, event: ProposalEvent): Application => {
  if (application.status !== 'received') return application;
  const { proposed: _, ...rest } = application;
  if (event.type === 'DecisionProposalDismissed') return rest;
  const { type: _type, ...proposed } = event;
  return { ...rest, proposed };
};
