-- What the server sends for one exchange of a Telegram bot, in its order. Kept equal by SaturationBenchmark, which reads the
-- database's log of one exchange and compares. The server sends the first, fourth, sixth and seventh of these transactions for
-- many exchanges at once when it has much to do; pgbench sends them for each.
-- Given: tenant, assistant, base (of this round), bots, share (dialogs of each client), n = -1.
\set n :n + 1
\set place :client_id + :clients * (:n % :share)
\set bot :place % :bots
\set chat 1000 + :place / :bots
\set dialog :base + :place
\set asked 2 * (:n / :share) + 1
\set answered :asked + 1
\set message (:base * 1000000 + :n) * 256 + :client_id * 2
\set reply :message + 1

-- The update is stored, and where to go on from.
BEGIN;
select set_config('role', 'replyx_platform', true), set_config('app.tenant', '', true);
with duty as materialized (select bot_id from bot_duty where bot_id = any(array[lpad(to_hex(:bot::bigint), 32, '0')::uuid]) order by bot_id for key share) insert into bot_offset (bot_id, next_update) select news.bot_id, news.next_update from unnest(array[lpad(to_hex(:bot::bigint), 32, '0')::uuid], array[:message::bigint]) as news (bot_id, next_update) join duty on duty.bot_id = news.bot_id on conflict (bot_id) do update set next_update = excluded.next_update;
with duty as materialized (select bot_id, tenant_id from bot_duty where bot_id = any(array[lpad(to_hex(:bot::bigint), 32, '0')::uuid]) order by bot_id for key share) insert into bot_update as stored (bot_id, tenant_id, update_id, chat_id, payload) select news.bot_id, duty.tenant_id, news.update_id, news.chat_id, news.payload from unnest(array[lpad(to_hex(:bot::bigint), 32, '0')::uuid], array[:message::bigint], array[:chat::bigint], array['{"update_id": 17,"message": {"message_id": 17,"from": {"id": 1000,"is_bot": false,"first_name": "Anna","language_code": "en"},"chat": {"id": 1000,"type": "private","first_name": "Anna"},"date": 1795651200,"text": "#17 hello"}}']) with ordinality as news (bot_id, update_id, chat_id, payload, place) join duty on duty.bot_id = news.bot_id order by news.place on conflict (bot_id, update_id) do update set payload = excluded.payload, chat_id = excluded.chat_id, position = default, done_at = null where stored.done_at < '2026-11-22' returning bot_id, update_id, position, tenant_id, ( select max(earlier.position) from bot_update as earlier where earlier.bot_id = stored.bot_id and earlier.chat_id = stored.chat_id and earlier.done_at is null);
COMMIT;

-- The message comes in.
BEGIN;
select set_config('role', 'replyx_tenant', true), set_config('app.tenant', :tenant, true);
select dialog_id, language, reachable from bot_chat where tenant_id = :tenant and bot_id = lpad(to_hex(:bot::bigint), 32, '0')::uuid and chat_id = :chat for update;
select br1_0.tenant_id,br1_0.id,br1_0.account_id,br1_0.assistant_id,br1_0.created_at,br1_0.intake,br1_0.name,br1_0.removed,br1_0.started,br1_0.token,br1_0.username,br1_0.version,br1_0.webhook_secret from bot br1_0 where (br1_0.tenant_id,br1_0.id) in ((:tenant,lpad(to_hex(:bot::bigint), 32, '0')::uuid));
select avr1_0.tenant_id,avr1_0.assistant_id,avr1_0.number,avr1_0.fallback,avr1_0.greeting,avr1_0.instructions,avr1_0.language,avr1_0.model,avr1_0.passages,avr1_0.temperature,avr1_0.threshold,avr1_0.published_at,avr1_0.published_by from assistant_version avr1_0 where avr1_0.tenant_id=:tenant and avr1_0.assistant_id=:assistant and avr1_0.number=(select ar1_0.published_version from assistant ar1_0 where ar1_0.tenant_id=:tenant and ar1_0.id=:assistant and ar1_0.removed=false);
select dr1_0.tenant_id,dr1_0.id,dr1_0.assistant_id,dr1_0.bot_id,dr1_0.chat_id,dr1_0.created_at,dr1_0.customer_external_id,dr1_0.customer_name,dr1_0.last_seq,dr1_0.metadata,dr1_0.pending_replies,dr1_0.site_id,dr1_0.status,dr1_0.visitor_id from dialog dr1_0 where dr1_0.tenant_id=:tenant and dr1_0.id=lpad(to_hex(:dialog::bigint), 32, '0')::uuid for no key update of dr1_0;
select mr1_0.tenant_id,mr1_0.id,mr1_0.citations,mr1_0.client_id,mr1_0.created_at,mr1_0.dialog_id,mr1_0.metadata,mr1_0.reply_to,mr1_0.role,mr1_0.seq,mr1_0.status,mr1_0.text from message mr1_0 where mr1_0.tenant_id=:tenant and mr1_0.dialog_id=lpad(to_hex(:dialog::bigint), 32, '0')::uuid and mr1_0.client_id=lpad(to_hex(:message::bigint), 32, '0')::uuid::text;
insert into message (citations,client_id,created_at,dialog_id,metadata,reply_to,role,seq,status,text,tenant_id,id) values ('[]',lpad(to_hex(:message::bigint), 32, '0')::uuid::text,'2026-11-26',lpad(to_hex(:dialog::bigint), 32, '0')::uuid,'{}',null,'CUSTOMER',:asked,'COMPLETE','#17 hello',:tenant,lpad(to_hex(:message::bigint), 32, '0')::uuid);
update dialog set assistant_id=:assistant,bot_id=lpad(to_hex(:bot::bigint), 32, '0')::uuid,chat_id=:chat,created_at='2026-11-26',customer_external_id='1000',customer_name=null,last_seq=:asked,metadata='{}',pending_replies=1,site_id=null,status='ASSISTANT',visitor_id=null where tenant_id=:tenant and id=lpad(to_hex(:dialog::bigint), 32, '0')::uuid;
insert into job (id, tenant_id, kind, lane, lane_position, payload, run_at, state, due_at, attempts) values (lpad(to_hex(:message::bigint), 32, '0')::uuid, :tenant, 'reply', lpad(to_hex(:dialog::bigint), 32, '0')::uuid, :asked, '{"message": "01a20511-19cb-7cb0-8b62-c603193cc426"}', '2046-11-22', 'claimed', '2046-11-22', 1);
COMMIT;

-- What its answer needs is read.
BEGIN;
select set_config('role', 'replyx_tenant', true), set_config('app.tenant', :tenant, true);
select mr1_0.tenant_id,mr1_0.id,mr1_0.citations,mr1_0.client_id,mr1_0.created_at,mr1_0.dialog_id,mr1_0.metadata,mr1_0.reply_to,mr1_0.role,mr1_0.seq,mr1_0.status,mr1_0.text from message mr1_0 where mr1_0.tenant_id=:tenant and mr1_0.dialog_id=lpad(to_hex(:dialog::bigint), 32, '0')::uuid and mr1_0.seq<9223372036854775807 order by mr1_0.seq desc fetch first 30 rows only;
select dr1_0.tenant_id,dr1_0.id,dr1_0.assistant_id,dr1_0.bot_id,dr1_0.chat_id,dr1_0.created_at,dr1_0.customer_external_id,dr1_0.customer_name,dr1_0.last_seq,dr1_0.metadata,dr1_0.pending_replies,dr1_0.site_id,dr1_0.status,dr1_0.visitor_id from dialog dr1_0 where (dr1_0.tenant_id,dr1_0.id) in ((:tenant,lpad(to_hex(:dialog::bigint), 32, '0')::uuid));
select avr1_0.tenant_id,avr1_0.assistant_id,avr1_0.number,avr1_0.fallback,avr1_0.greeting,avr1_0.instructions,avr1_0.language,avr1_0.model,avr1_0.passages,avr1_0.temperature,avr1_0.threshold,avr1_0.published_at,avr1_0.published_by from assistant_version avr1_0 where avr1_0.tenant_id=:tenant and avr1_0.assistant_id=:assistant and avr1_0.number=(select ar1_0.published_version from assistant ar1_0 where ar1_0.tenant_id=:tenant and ar1_0.id=:assistant and ar1_0.removed=false);
select exists (select from document_assistant where tenant_id = :tenant and assistant_id = :assistant);
COMMIT;

-- The update is worked off.
BEGIN;
select set_config('role', 'replyx_platform', true), set_config('app.tenant', '', true);
update bot_update as stored set done_at = '2026-11-26', payload = null from unnest(array[lpad(to_hex(:bot::bigint), 32, '0')::uuid], array[:message::bigint]) as done (bot_id, update_id) where stored.bot_id = done.bot_id and stored.update_id = done.update_id and stored.done_at is null;
COMMIT;

-- The answer is stored, and its delivery promised.
BEGIN;
select set_config('role', 'replyx_tenant', true), set_config('app.tenant', :tenant, true);
select dr1_0.tenant_id,dr1_0.id,dr1_0.assistant_id,dr1_0.bot_id,dr1_0.chat_id,dr1_0.created_at,dr1_0.customer_external_id,dr1_0.customer_name,dr1_0.last_seq,dr1_0.metadata,dr1_0.pending_replies,dr1_0.site_id,dr1_0.status,dr1_0.visitor_id from dialog dr1_0 where dr1_0.tenant_id=:tenant and dr1_0.id=lpad(to_hex(:dialog::bigint), 32, '0')::uuid for no key update of dr1_0;
select mr1_0.tenant_id,mr1_0.id,mr1_0.citations,mr1_0.client_id,mr1_0.created_at,mr1_0.dialog_id,mr1_0.metadata,mr1_0.reply_to,mr1_0.role,mr1_0.seq,mr1_0.status,mr1_0.text from message mr1_0 where mr1_0.tenant_id=:tenant and mr1_0.reply_to=lpad(to_hex(:message::bigint), 32, '0')::uuid;
insert into message (citations,client_id,created_at,dialog_id,metadata,reply_to,role,seq,status,text,tenant_id,id) values ('[]',null,'2026-11-26',lpad(to_hex(:dialog::bigint), 32, '0')::uuid,'{}',lpad(to_hex(:message::bigint), 32, '0')::uuid,'ASSISTANT',:answered,'COMPLETE','#17 hello',:tenant,lpad(to_hex(:reply::bigint), 32, '0')::uuid);
update dialog set assistant_id=:assistant,bot_id=lpad(to_hex(:bot::bigint), 32, '0')::uuid,chat_id=:chat,created_at='2026-11-26',customer_external_id='1000',customer_name=null,last_seq=:answered,metadata='{}',pending_replies=0,site_id=null,status='ASSISTANT',visitor_id=null where tenant_id=:tenant and id=lpad(to_hex(:dialog::bigint), 32, '0')::uuid;
with duty as materialized (select bot_id from bot_duty where bot_id = lpad(to_hex(:bot::bigint), 32, '0')::uuid for key share) insert into delivery (id, tenant_id, bot_id, chat_id, text, buttons, state, parts, attempts, uncertain, due_at, created_at) select lpad(to_hex(:reply::bigint), 32, '0')::uuid, :tenant, lpad(to_hex(:bot::bigint), 32, '0')::uuid, :chat, '#17 hello', '{}', 'waiting', 0, 0, 0, '2026-11-26', '2026-11-26' where exists (select from duty) or current_tenant() is distinct from :tenant on conflict (id) do nothing returning position, ( select earlier.id from delivery as earlier where earlier.bot_id = delivery.bot_id and earlier.chat_id = delivery.chat_id and earlier.state = 'waiting' order by earlier.position desc limit 1);
COMMIT;

-- The job is removed.
BEGIN;
select set_config('role', 'replyx_platform', true), set_config('app.tenant', '', true);
delete from job where state = 'claimed' and (id, attempts) in (select * from unnest(array[lpad(to_hex(:message::bigint), 32, '0')::uuid], array[1]));
COMMIT;

-- It was sent.
BEGIN;
select set_config('role', 'replyx_platform', true), set_config('app.tenant', '', true);
update delivery as kept set state = news.state, parts = news.parts, attempts = news.attempts, uncertain = news.uncertain, due_at = news.due_at, error = news.error, sent_at = case when news.parts > kept.parts then '2026-11-26'::timestamptz else kept.sent_at end, settled_at = case when news.state = 'waiting' then null else '2026-11-26'::timestamptz end from unnest(array[lpad(to_hex(:reply::bigint), 32, '0')::uuid], array['sent'], array[1], array[0], array[0], array['2026-11-26'::timestamptz], array['']) as news (id, state, parts, attempts, uncertain, due_at, error) where kept.id = news.id and kept.state = 'waiting';
COMMIT;
