#!/bin/sh
# The two logins of an installation: one that migrates, one for the service, which is nobody until a transaction says who acts.
set -eu
psql -v ON_ERROR_STOP=1 -v migrator="$MIGRATOR_PASSWORD" -v app="$APP_PASSWORD" -U postgres -d handrail <<'SQL'
create role handrail_migrator login createrole password :'migrator';
create role handrail_app login noinherit password :'app';
alter database handrail owner to handrail_migrator;
SQL
