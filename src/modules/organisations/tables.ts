/** The module's own tables. (A type, not an interface: Kysely asks for an index signature.) */
export type OrganisationsTables = {
  'organisations.organisations': {
    id: string;
    code: string;
    name: string;
    verification_code: string;
    verification_code_version: number;
    domains: string[];
    forms: string[];
    features: unknown;
    policies: unknown;
    targets: unknown;
    calendar: string;
    own_days: string[];
    languages: string[];
    registration_permissions: string[];
    brand: unknown;
    contact: unknown;
    next_number: number;
    revision: number;
    created_at: Date;
  };
  'organisations.divisions': PlaceTable;
  'organisations.departments': PlaceTable;
  'organisations.locations': PlaceTable;
  'organisations.nodes': {
    organisation_id: string;
    id: string;
    parent_id: string | null;
    name: string;
    path: string;
    depth: number;
  };
  'organisations.weaker_choices': {
    organisation_id: string;
    setting: string;
    value: string;
    reason: string;
    chosen_by: string | null;
    chosen_at: Date;
  };
};

type PlaceTable = {
  organisation_id: string;
  id: string;
  name: string;
};
