import type { ColumnType, Generated } from 'kysely';
import type { QuestionnaireResponse } from '#modules/forms/index.ts';
import type { State } from './referral.ts';

/** The module's own tables. */
export type ReferralsTables = {
  'referrals.referrals': {
    organisation_id: string;
    id: string;
    form_code: string;
    form_version: number;
    author_id: string;
    owner_id: string;
    state: State;
    case_id: string | null;
    case_reference: Generated<string>;
    employment_id: string | null;
    re_referral_of: string | null;
    employee_name: Generated<string>;
    /** What lists sort and filter by. */
    employee_key: Generated<string>;
    steps_done: Generated<number>;
    steps_total: Generated<number>;
    current_version: Generated<number>;
    prefill: Json<Record<string, string>>;
    created_at: Date;
    changed_at: Date;
    submitted_at: Date | null;
    /** `YYYY-MM-DD` */
    deletes_on: string | null;
    deletion_told: number | null;
    rejected_at: Date | null;
    rejected_reason: string | null;
    rejected_text: string | null;
    suggested_form: string | null;
    returned_at: Date | null;
    returned_text: string | null;
    removed_at: Date | null;
  };
  'referrals.steps': {
    organisation_id: string;
    referral_id: string;
    step: string;
    version: Generated<number>;
    answers: Json<StepContent>;
    changed_at: Date;
  };
  'referrals.versions': {
    organisation_id: string;
    referral_id: string;
    version: number;
    response: Json<QuestionnaireResponse>;
    answers: Json<StepContent>;
    form_version: number;
    document_ids: string[];
    submitted_by: string;
    submitted_at: Date;
    pdf_document_id: string | null;
    reason: Generated<string>;
    submission_key: string;
    submission_hash: Buffer;
  };
  'referrals.questions': {
    organisation_id: string;
    id: string;
    referral_id: string;
    position: number;
    code: string;
    text: string;
    added_in: number;
    removed_in: number | null;
  };
};

type Json<T> = ColumnType<T, string, string>;

/** What is kept of one step: an `Answers` of the form engine. */
export interface StepContent {
  values: Record<string, string | string[]>;
  rows: Record<string, string[]>;
  files: Record<string, { documentId: string; name: string; bytes: number; pages?: number }>;
}
