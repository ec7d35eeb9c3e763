// By which title somebody applies.

/** On whose behalf the applicant (richiedente) acts: for themself, as parent, guardian (tutore), delegate or CAF, or for a body that they represent by law (legale rappresentante). */
export type Relation = 'self' | 'parent' | 'tutor' | 'delegate' | 'caf' | 'legal-representative';
