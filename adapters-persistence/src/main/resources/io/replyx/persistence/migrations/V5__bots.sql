-- Bots in Telegram: whose they are, what reaches them, and what they still have to say.

create table bot (
    tenant_id uuid not null references tenant (id),
    id uuid not null,
    assistant_id uuid not null,
    account_id bigint not null, -- Telegram's own id of the bot
    username text not null,
    name text not null,
    token text not null, -- encrypted; empty once removed
    webhook_secret text not null, -- encrypted; empty once removed
    intake text,
    started boolean not null,
    removed boolean not null,
    created_at timestamptz not null,
    version bigint not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, assistant_id) references assistant (tenant_id, id)
);
call protect('bot');

create table bot_chat (
    tenant_id uuid not null,
    bot_id uuid not null,
    chat_id bigint not null,
    dialog_id uuid,
    language text,
    reachable boolean not null,
    primary key (tenant_id, bot_id, chat_id),
    foreign key (tenant_id, bot_id) references bot (tenant_id, id),
    foreign key (tenant_id, dialog_id) references dialog (tenant_id, id)
);
call protect('bot_chat');

-- Between tenants and the platform: whoever runs bots runs those of all tenants.

create table bot_duty (
    bot_id uuid primary key,
    tenant_id uuid not null references tenant (id),
    account_id bigint not null constraint bot_duty_account unique, -- in the whole installation
    started boolean not null,
    version bigint not null
);

create table bot_state (
    bot_id uuid primary key references bot_duty (bot_id) on delete cascade,
    tenant_id uuid not null,
    state text not null,
    reason text,
    detail text,
    node text,
    failures integer not null,
    since timestamptz not null
);

create table bot_offset (
    bot_id uuid primary key references bot_duty (bot_id) on delete cascade,
    next_update bigint not null
) with (fillfactor = 50); -- updated with every batch of updates: room for HOT updates

create table bot_update (
    bot_id uuid not null references bot_duty (bot_id) on delete cascade,
    update_id bigint not null,
    tenant_id uuid not null,
    chat_id bigint not null,
    payload text, -- as it came; gone once it is worked off
    position bigint generated always as identity,
    done_at timestamptz,
    primary key (bot_id, update_id)
);
-- Also for the last one of a chat, which each new one asks for.
create index bot_update_unfinished on bot_update (bot_id, chat_id, position) where done_at is null;
create index bot_update_done on bot_update (done_at) where done_at is not null;

create table delivery (
    id uuid primary key,
    tenant_id uuid not null,
    bot_id uuid not null references bot_duty (bot_id) on delete cascade,
    chat_id bigint not null,
    position bigint generated always as identity,
    text text not null, -- Markdown
    buttons text[] not null, -- data and label by turns
    state text not null check (state in ('waiting', 'sent', 'given_up')),
    parts integer not null,
    attempts integer not null,
    uncertain integer not null,
    due_at timestamptz not null,
    error text,
    created_at timestamptz not null,
    sent_at timestamptz, -- of the last part that arrived
    settled_at timestamptz
);
create index delivery_waiting on delivery (bot_id, chat_id, position) where state = 'waiting';
create index delivery_given_up on delivery (bot_id, position) where state = 'given_up';
create index delivery_sent on delivery (bot_id, sent_at); -- also for all of a bot that is removed
create index delivery_settled on delivery (settled_at) where settled_at is not null;

-- Written, worked off and forgotten all day: dead rows are cleared away long before they are a fifth of the table.
alter table bot_update set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 5000);
alter table delivery set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 5000);

alter table bot_duty enable row level security;
alter table bot_duty force row level security;
alter table bot_state enable row level security;
alter table bot_state force row level security;
alter table bot_update enable row level security;
alter table bot_update force row level security;
alter table delivery enable row level security;
alter table delivery force row level security;
create policy own_rows on bot_duty to replyx_tenant using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy own_rows on bot_state for select to replyx_tenant using (tenant_id = (select current_tenant()));
create policy own_rows on delivery to replyx_tenant using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()));
create policy platform_rows on bot_duty to replyx_platform using (true) with check (true);
create policy platform_rows on bot_state to replyx_platform using (true) with check (true);
create policy platform_rows on bot_update to replyx_platform using (true) with check (true);
create policy platform_rows on delivery to replyx_platform using (true) with check (true);
create policy all_rows on bot_duty to replyx_migrator using (true) with check (true);
create policy all_rows on bot_state to replyx_migrator using (true) with check (true);
create policy all_rows on bot_update to replyx_migrator using (true) with check (true);
create policy all_rows on delivery to replyx_migrator using (true) with check (true);
grant select, insert, update, delete on bot_duty to replyx_tenant;
grant select on bot_state to replyx_tenant;
grant select, insert, update on delivery to replyx_tenant;
grant select, update (version) on bot_duty to replyx_platform; -- update only to lock a row against its removal
grant select, insert, update, delete on bot_state, bot_offset, bot_update, delivery to replyx_platform;
grant select, insert, update, delete on bot_duty, bot_state, bot_update, delivery to replyx_migrator;

-- Who does what only one may do.
create table lease (
    name text primary key,
    holder text not null,
    until timestamptz not null
) with (fillfactor = 50); -- renewed every few seconds
grant select, insert, update, delete on lease to replyx_platform;

-- Of dialogs that began with a bot. No dialog has one yet, so there is nothing to validate.
alter table dialog add column bot_id uuid;
alter table dialog add column chat_id bigint;
alter table dialog add constraint dialog_bot check ((bot_id is null) = (chat_id is null) and (bot_id is null or site_id is null)) not valid;
alter table dialog add constraint dialog_bot_fkey foreign key (tenant_id, bot_id) references bot (tenant_id, id) not valid;
