-- For a superuser, once in the database of an installation on PostgreSQL, before the service starts; docs/operating/privileged-access.md.
-- The application sets who asks by statements of its own. A function that does the same could be called from within a statement into
-- which somebody slipped words of theirs, and would make them somebody else.
revoke execute on function pg_catalog.set_config(text, text, boolean) from public;
-- The queue bounds its own transactions with it; its role does nothing else.
grant execute on function pg_catalog.set_config(text, text, boolean) to handrail_queue, handrail_owner;
