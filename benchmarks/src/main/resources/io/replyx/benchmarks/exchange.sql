-- What the server sends for one exchange of an assistant without knowledge, in its order. Kept equal by ExchangeBenchmark,
-- which reads the database's log of one exchange and compares.
-- Given: tenant, assistant, base (of this round), share (dialogs of each client), n = -1. Each client has dialogs of its own.
\set n :n + 1
\set dialog :base + :client_id + :clients * (:n % :share)
\set asked 2 * (:n / :share) + 1
\set answered :asked + 1
\set message (:base * 1000000 + :n) * 256 + :client_id * 2
\set reply :message + 1

-- The message comes in.
BEGIN;
select set_config('role', 'replyx_tenant', true), set_config('app.tenant', :tenant, true);
select dr1_0.tenant_id,dr1_0.id,dr1_0.assistant_id,dr1_0.created_at,dr1_0.customer_external_id,dr1_0.customer_name,dr1_0.last_seq,dr1_0.metadata,dr1_0.pending_replies,dr1_0.status from dialog dr1_0 where dr1_0.tenant_id=:tenant and dr1_0.id=lpad(to_hex(:dialog::bigint), 32, '0')::uuid for no key update of dr1_0;
insert into message (citations,client_id,created_at,dialog_id,metadata,reply_to,role,seq,status,text,tenant_id,id) values ('[]',null,'2026-11-22',lpad(to_hex(:dialog::bigint), 32, '0')::uuid,'{}',null,'CUSTOMER',:asked,'COMPLETE','How are you?',:tenant,lpad(to_hex(:message::bigint), 32, '0')::uuid);
update dialog set assistant_id=:assistant,created_at='2026-11-22',customer_external_id=null,customer_name=null,last_seq=:asked,metadata='{}',pending_replies=1,status='ASSISTANT' where tenant_id=:tenant and id=lpad(to_hex(:dialog::bigint), 32, '0')::uuid;
insert into job (id, tenant_id, kind, lane, lane_position, payload, run_at, state, due_at, attempts) values (lpad(to_hex(:message::bigint), 32, '0')::uuid, :tenant, 'reply', lpad(to_hex(:dialog::bigint), 32, '0')::uuid, :asked, '{"message": "01a20511-19cb-7cb0-8b62-c603193cc426"}', '2046-11-22', 'claimed', '2046-11-22', 1);
COMMIT;

-- What its answer needs is read.
BEGIN;
select set_config('role', 'replyx_tenant', true), set_config('app.tenant', :tenant, true);
select mr1_0.tenant_id,mr1_0.id,mr1_0.citations,mr1_0.client_id,mr1_0.created_at,mr1_0.dialog_id,mr1_0.metadata,mr1_0.reply_to,mr1_0.role,mr1_0.seq,mr1_0.status,mr1_0.text from message mr1_0 where mr1_0.tenant_id=:tenant and mr1_0.dialog_id=lpad(to_hex(:dialog::bigint), 32, '0')::uuid and mr1_0.seq<9223372036854775807 order by mr1_0.seq desc fetch first 30 rows only;
select dr1_0.tenant_id,dr1_0.id,dr1_0.assistant_id,dr1_0.created_at,dr1_0.customer_external_id,dr1_0.customer_name,dr1_0.last_seq,dr1_0.metadata,dr1_0.pending_replies,dr1_0.status from dialog dr1_0 where (dr1_0.tenant_id,dr1_0.id) in ((:tenant,lpad(to_hex(:dialog::bigint), 32, '0')::uuid));
select avr1_0.tenant_id,avr1_0.assistant_id,avr1_0.number,avr1_0.fallback,avr1_0.greeting,avr1_0.instructions,avr1_0.language,avr1_0.model,avr1_0.passages,avr1_0.temperature,avr1_0.threshold,avr1_0.published_at,avr1_0.published_by from assistant_version avr1_0 where avr1_0.tenant_id=:tenant and avr1_0.assistant_id=:assistant and avr1_0.number=(select ar1_0.published_version from assistant ar1_0 where ar1_0.tenant_id=:tenant and ar1_0.id=:assistant and ar1_0.removed=false);
select exists (select from document_assistant where tenant_id = :tenant and assistant_id = :assistant);
COMMIT;

-- The answer is stored.
BEGIN;
select set_config('role', 'replyx_tenant', true), set_config('app.tenant', :tenant, true);
select dr1_0.tenant_id,dr1_0.id,dr1_0.assistant_id,dr1_0.created_at,dr1_0.customer_external_id,dr1_0.customer_name,dr1_0.last_seq,dr1_0.metadata,dr1_0.pending_replies,dr1_0.status from dialog dr1_0 where dr1_0.tenant_id=:tenant and dr1_0.id=lpad(to_hex(:dialog::bigint), 32, '0')::uuid for no key update of dr1_0;
select mr1_0.tenant_id,mr1_0.id,mr1_0.citations,mr1_0.client_id,mr1_0.created_at,mr1_0.dialog_id,mr1_0.metadata,mr1_0.reply_to,mr1_0.role,mr1_0.seq,mr1_0.status,mr1_0.text from message mr1_0 where mr1_0.tenant_id=:tenant and mr1_0.reply_to=lpad(to_hex(:message::bigint), 32, '0')::uuid;
insert into message (citations,client_id,created_at,dialog_id,metadata,reply_to,role,seq,status,text,tenant_id,id) values ('[]',null,'2026-11-22',lpad(to_hex(:dialog::bigint), 32, '0')::uuid,'{}',lpad(to_hex(:message::bigint), 32, '0')::uuid,'ASSISTANT',:answered,'COMPLETE','Fine.',:tenant,lpad(to_hex(:reply::bigint), 32, '0')::uuid);
update dialog set assistant_id=:assistant,created_at='2026-11-22',customer_external_id=null,customer_name=null,last_seq=:answered,metadata='{}',pending_replies=0,status='ASSISTANT' where tenant_id=:tenant and id=lpad(to_hex(:dialog::bigint), 32, '0')::uuid;
COMMIT;

-- The job is removed.
BEGIN;
select set_config('role', 'replyx_platform', true), set_config('app.tenant', '', true);
delete from job where id = any (array[lpad(to_hex(:message::bigint), 32, '0')::uuid]);
COMMIT;
