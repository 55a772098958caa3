-- Roles. They are shared by all databases of a server, so another ReplyX database may have made them already.
-- replyx_tenant:   what a use case is inside one tenant's transaction; sees that tenant's rows only
-- replyx_platform: what the marked places are that work across tenants; has no right to any tenant table
-- replyx_migrator: for back-fills; sees every row of every tenant table, which the owner under FORCE does not
do $$
declare
    name text;
begin
    foreach name in array array['replyx_tenant', 'replyx_platform', 'replyx_migrator'] loop
        begin
            execute format('create role %I nologin noinherit', name);
        exception when duplicate_object or unique_violation then
            null;
        end;
    end loop;
end $$;

grant replyx_migrator to current_user;

-- The tenant of the running transaction; null, and so equal to nothing, when none is set.
create function current_tenant() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.tenant', true), '')::uuid;

-- Puts a table under row-level security: the tenant's role sees its own rows, the migrator all of them, nobody else any.
create procedure protect(target regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy own_rows on %s to replyx_tenant using (tenant_id = (select current_tenant())) with check (tenant_id = (select current_tenant()))', target);
    execute format('create policy all_rows on %s to replyx_migrator using (true) with check (true)', target);
    execute format('grant select, insert, update, delete on %s to replyx_tenant, replyx_migrator', target);
end $$;

-- Platform tables: no grant to replyx_tenant at all.

create table tenant (
    id uuid primary key,
    name text not null,
    created_at timestamptz not null
);

create table app_user (
    id uuid primary key,
    email text not null constraint app_user_email_key unique,
    name text not null,
    password_hash text not null,
    language text not null,
    email_confirmed_at timestamptz,
    platform_admin boolean not null,
    created_at timestamptz not null,
    version bigint not null
);

create table membership (
    tenant_id uuid not null references tenant (id),
    user_id uuid not null references app_user (id),
    role text not null,
    primary key (user_id, tenant_id)
);

create table session (
    id uuid primary key,
    user_id uuid not null references app_user (id),
    tenant_id uuid references tenant (id),
    token_hash text not null,
    expires_at timestamptz not null,
    revoked boolean not null,
    version bigint not null
);

create table confirmation_token (
    hash text primary key,
    user_id uuid not null references app_user (id),
    expires_at timestamptz not null
);

grant select, insert, update, delete on tenant, app_user, membership, session, confirmation_token to replyx_platform;

-- Between the two: a tenant's transaction leaves work behind, the platform carries it out.

create table outbox_event (
    id uuid primary key,
    tenant_id uuid not null references tenant (id),
    type text not null,
    payload jsonb not null,
    at timestamptz not null
);

create table job (
    id uuid primary key,
    tenant_id uuid not null references tenant (id),
    kind text not null,
    lane uuid,
    lane_position bigint,
    payload jsonb not null,
    run_at timestamptz not null,
    state text not null check (state in ('queued', 'claimed', 'parked')),
    due_at timestamptz not null, -- queued: when it may start; claimed: when the lease runs out; parked: since when
    attempts integer not null,
    error text
);
create index job_due on job (due_at, id) where state <> 'parked';
create index job_lane on job (lane, lane_position) where state <> 'parked' and lane is not null;
create index job_parked on job (due_at) where state = 'parked';

alter table outbox_event enable row level security;
alter table outbox_event force row level security;
alter table job enable row level security;
alter table job force row level security;
create policy own_rows on outbox_event for insert to replyx_tenant with check (tenant_id = (select current_tenant()));
create policy own_rows on job for insert to replyx_tenant with check (tenant_id = (select current_tenant()));
create policy platform_rows on outbox_event to replyx_platform using (true) with check (true);
create policy platform_rows on job to replyx_platform using (true) with check (true);
create policy all_rows on outbox_event to replyx_migrator using (true) with check (true);
create policy all_rows on job to replyx_migrator using (true) with check (true);
grant insert on outbox_event, job to replyx_tenant;
grant select, insert, update, delete on outbox_event, job to replyx_platform, replyx_migrator;

-- Tenant tables.

create table idempotency_key (
    tenant_id uuid not null,
    user_id uuid not null,
    use_case text not null,
    key text not null,
    body_hash text not null,
    result uuid,
    created_at timestamptz not null default now(),
    primary key (tenant_id, user_id, use_case, key)
);
call protect('idempotency_key');

create table assistant (
    tenant_id uuid not null references tenant (id),
    id uuid not null,
    name text not null,
    instructions text not null,
    language text,
    model text,
    temperature double precision not null,
    greeting text,
    fallback text,
    threshold double precision,
    passages integer not null,
    published_version integer,
    last_version integer not null,
    removed boolean not null,
    created_at timestamptz not null,
    version bigint not null,
    primary key (tenant_id, id)
);
call protect('assistant');

create table assistant_version (
    tenant_id uuid not null,
    assistant_id uuid not null,
    number integer not null,
    instructions text not null,
    language text,
    model text,
    temperature double precision not null,
    greeting text,
    fallback text,
    threshold double precision,
    passages integer not null,
    published_by uuid not null,
    published_at timestamptz not null,
    primary key (tenant_id, assistant_id, number),
    foreign key (tenant_id, assistant_id) references assistant (tenant_id, id)
);
call protect('assistant_version');

create table document (
    tenant_id uuid not null references tenant (id),
    id uuid not null,
    title text not null,
    format text not null,
    size bigint not null,
    state text not null,
    chunks_done integer not null,
    chunks_total integer not null,
    failure text,
    created_at timestamptz not null,
    version bigint not null,
    primary key (tenant_id, id)
);
call protect('document');

create table document_original (
    tenant_id uuid not null,
    document_id uuid not null,
    content bytea not null,
    primary key (tenant_id, document_id),
    foreign key (tenant_id, document_id) references document (tenant_id, id) on delete cascade
);
alter table document_original alter column content set storage external; -- read and written whole, never searched
call protect('document_original');

create table document_assistant (
    tenant_id uuid not null,
    assistant_id uuid not null,
    document_id uuid not null,
    primary key (tenant_id, assistant_id, document_id),
    foreign key (tenant_id, assistant_id) references assistant (tenant_id, id),
    foreign key (tenant_id, document_id) references document (tenant_id, id) on delete cascade
);
create index document_assistant_document on document_assistant (tenant_id, document_id);
call protect('document_assistant');

create table chunk (
    tenant_id uuid not null,
    id uuid not null,
    document_id uuid not null,
    ordinal integer not null,
    headings text[] not null,
    text text not null,
    start_offset integer not null, -- UTF-16 units of the parsed text
    tokens integer not null,
    primary key (tenant_id, id),
    unique (tenant_id, document_id, ordinal),
    foreign key (tenant_id, document_id) references document (tenant_id, id) on delete cascade
);
call protect('chunk');

create table dialog (
    tenant_id uuid not null,
    id uuid not null,
    assistant_id uuid not null,
    customer_external_id text,
    customer_name text,
    metadata jsonb not null,
    status text not null,
    last_seq bigint not null,
    pending_replies integer not null,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, assistant_id) references assistant (tenant_id, id)
) with (fillfactor = 80); -- updated with every message: room for HOT updates
call protect('dialog');

create table message (
    tenant_id uuid not null,
    id uuid not null,
    dialog_id uuid not null,
    seq bigint not null,
    role text not null,
    text text not null,
    citations jsonb not null,
    status text not null,
    client_id text,
    reply_to uuid,
    metadata jsonb not null,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, dialog_id, seq),
    foreign key (tenant_id, dialog_id) references dialog (tenant_id, id)
);
create unique index message_client_id on message (tenant_id, dialog_id, client_id) where client_id is not null;
create unique index message_reply_to on message (tenant_id, reply_to) where reply_to is not null;
call protect('message');

create table dialog_status_change (
    tenant_id uuid not null,
    dialog_id uuid not null,
    seq bigint not null,
    status text not null,
    at timestamptz not null,
    primary key (tenant_id, dialog_id, seq),
    foreign key (tenant_id, dialog_id) references dialog (tenant_id, id)
);
call protect('dialog_status_change');
