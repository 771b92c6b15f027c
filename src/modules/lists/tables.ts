/** The module's own tables. */
export type ListsTables = {
  'lists.saved_filters': {
    id: string;
    account_id: string;
    organisation_id: string | null;
    list: string;
    name: string;
    name_key: string;
    query: string;
    is_default: boolean;
    created_at: Date;
  };
  'lists.column_choices': { account_id: string; list: string; columns: string[] };
};
