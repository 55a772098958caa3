-- A visitor has one open dialog at most, whoever comes at the same moment.
create unique index concurrently dialog_open_of_visitor on dialog (tenant_id, visitor_id) where visitor_id is not null and status <> 'CLOSED';
-- Coming back, they find the latest.
create index concurrently dialog_of_visitor on dialog (tenant_id, visitor_id, id) where visitor_id is not null;
