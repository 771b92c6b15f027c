import type { Tx } from '#platform/db/transaction.ts';
import type { CaseStatus, CloseReason } from './status.ts';
import type { CasesTables, Consent, Tab } from './tables.ts';

/** A case as pages and other modules read it: the employee as referred, and where it stands. */
export interface CaseDetails {
  id: string;
  organisation: string;
  number: number;
  reference: string;
  formCode: string;
  referralId: string | null;
  ownerId: string | null;
  ownerName: string;
  authorId: string | null;
  audience: 'employer' | 'confidential';
  restricted: boolean;
  tab: Tab;
  status: CaseStatus;
  statusSince: Date;
  personId: string | null;
  employmentId: string | null;
  title: string;
  givenName: string;
  familyName: string;
  dateOfBirth: string | null;
  niNumber: string | null;
  position: string;
  address: string;
  postcode: string;
  personalEmail: string;
  mobile: string;
  payrollNumber: string;
  division: string;
  location: string;
  department: string;
  noticeEmail: string;
  receivedAt: Date;
  acceptedAt: Date | null;
  route: string | null;
  discipline: string | null;
  claimedBy: string | null;
  claimedAt: Date | null;
  holdReason: string | null;
  consent: Consent | null;
  letterState: string | null;
  releasedAt: Date | null;
  closedAt: Date | null;
  closedReason: CloseReason | null;
  recallOn: string | null;
  recallReason: string | null;
  previousReference: string | null;
}

/** A query over `cases.cases as c` for the columns of CaseDetails. */
export const selectCase = (tx: Tx) =>
  tx
    .withTables<CasesTables>()
    .selectFrom('cases.cases as c')
    .select([
      'c.id',
      'c.organisation_id as organisation',
      'c.number',
      'c.reference',
      'c.form_code as formCode',
      'c.referral_id as referralId',
      'c.owner_id as ownerId',
      'c.owner_name as ownerName',
      'c.author_id as authorId',
      'c.audience',
      'c.restricted',
      'c.tab',
      'c.status_since as statusSince',
      'c.person_id as personId',
      'c.employment_id as employmentId',
      'c.title',
      'c.given_name as givenName',
      'c.family_name as familyName',
      'c.date_of_birth as dateOfBirth',
      'c.ni_number as niNumber',
      'c.position',
      'c.address',
      'c.postcode',
      'c.personal_email as personalEmail',
      'c.mobile',
      'c.payroll_number as payrollNumber',
      'c.division',
      'c.location',
      'c.department',
      'c.notice_email as noticeEmail',
      'c.received_at as receivedAt',
      'c.accepted_at as acceptedAt',
      'c.route',
      'c.discipline',
      'c.claimed_by as claimedBy',
      'c.claimed_at as claimedAt',
      'c.hold_reason as holdReason',
      'c.consent',
      'c.letter_state as letterState',
      'c.released_at as releasedAt',
      'c.closed_at as closedAt',
      'c.recall_on as recallOn',
      'c.recall_reason as recallReason',
      'c.previous_reference as previousReference',
    ])
    .select(eb => [
      eb.ref('c.status').$castTo<CaseStatus>().as('status'),
      eb.ref('c.closed_reason').$castTo<CloseReason | null>().as('closedReason'),
    ]);
