-- breaking: no
-- as: owner
-- What the key ring wraps is brought under a new key while the service runs. A wrapped key is given out to nobody who may not read what it
-- opens, so the worker sees the wrapping only, page by page, and puts another in the place of exactly that one.
grant update (wrapped_key) on documents.documents to handrail_definer;

-- as: definer
create function app.wrapped_documents(after uuid, most int) returns table (id uuid, wrapped_key bytea)
  language sql stable security definer set search_path = '' as $$
  select d.id, d.wrapped_key from documents.documents d where d.id > after order by d.id limit most $$;
create function app.rewrap_document(document uuid, before bytea, fresh bytea) returns void
  language sql volatile security definer set search_path = '' as $$
  update documents.documents set wrapped_key = fresh where id = document and wrapped_key = before $$;
create function app.document_keys() returns table (key text, count bigint)
  language sql stable security definer set search_path = '' as $$
  select encode(substr(wrapped_key, 1, 4), 'hex'), count(*) from documents.documents group by 1 $$;
revoke execute on function app.wrapped_documents, app.rewrap_document, app.document_keys from public;
grant execute on function app.wrapped_documents, app.rewrap_document, app.document_keys to handrail_worker;

-- as: owner
-- Pages of documents by id, across organisations.
create unique index documents_id on documents.documents (id);
