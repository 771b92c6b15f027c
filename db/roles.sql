-- Roles of an installation. None is a superuser, none bypasses row-level security, none inherits.
-- Acting roles: gate (before anyone is known), employer, person, clinician, case_administrator, administrator, worker.
do $$
declare r text;
begin
  foreach r in array array['owner', 'definer', 'queue', 'nobody', 'gate', 'employer', 'person', 'clinician',
                           'case_administrator', 'administrator', 'worker'] loop
    if not exists (select from pg_roles where rolname = 'handrail_' || r) then
      execute format('create role %I nologin noinherit', 'handrail_' || r);
    end if;
  end loop;
  if not exists (select from pg_roles where rolname = 'handrail_app') then
    create role handrail_app login noinherit;
  end if;
end $$;
grant handrail_nobody, handrail_gate, handrail_employer, handrail_person, handrail_clinician,
  handrail_case_administrator, handrail_administrator, handrail_worker, handrail_queue to handrail_app;
