import type { ColumnType, Generated } from 'kysely';

type Words = ColumnType<string | null, string | null | undefined, string | null>;
type Moment = ColumnType<Date | null, Date | null | undefined, Date | null>;

export type PersonsTables = {
  'persons.persons': {
    id: string;
    title: Generated<string>;
    given_name: string;
    family_name: string;
    given_key: string;
    family_key: string;
    date_of_birth: Words;
    ni_number: Words;
    verified: Generated<boolean>;
    canonical_person_id: Words;
    created_at: Date;
    created_by: Words;
  };
  'persons.identifiers': { id: string; person_id: string; kind: string; value: string; organisation_id: Words };
  'persons.contact_points': {
    id: string;
    person_id: string;
    kind: ContactKind;
    value: string;
    source: string;
    confirmed_at: Moment;
    confirmed_by: Words;
    confirmed_how: Words;
    created_at: Date;
    ended_at: Moment;
  };
};

export type ContactKind = 'email' | 'mobile' | 'post';
