/** A data subject, known to the provider once. */
export interface Person {
  id: string;
  title: string;
  givenName: string;
  familyName: string;
  dateOfBirth: string | null;
  verified: boolean;
}

export interface PersonRow {
  id: string;
  title: string;
  given_name: string;
  family_name: string;
  date_of_birth: string | null;
  verified: boolean;
}

export const personOf = (row: PersonRow): Person => ({
  id: row.id,
  title: row.title,
  givenName: row.given_name,
  familyName: row.family_name,
  dateOfBirth: row.date_of_birth,
  verified: row.verified,
});

export const personColumns = ['id', 'title', 'given_name', 'family_name', 'date_of_birth', 'verified'] as const;
