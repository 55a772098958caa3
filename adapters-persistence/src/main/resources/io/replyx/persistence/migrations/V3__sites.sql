-- Chats on websites: the sites, who visits them, and what customers think of the answers.

create table site (
    tenant_id uuid not null references tenant (id),
    id uuid not null,
    assistant_id uuid not null,
    name text not null,
    public_key uuid not null,
    identity_secret text not null, -- encrypted
    domains jsonb not null, -- as they were given
    language text,
    position text not null,
    color text not null,
    theme text not null,
    avatar_url text,
    sound boolean not null,
    greeting text,
    quick_replies jsonb not null,
    proactive_text text,
    proactive_after integer, -- seconds
    consent_text text,
    consent_url text,
    messages_per_minute integer not null,
    sessions_per_hour integer not null,
    removed boolean not null,
    created_at timestamptz not null,
    version bigint not null,
    primary key (tenant_id, id),
    unique (tenant_id, public_key),
    foreign key (tenant_id, assistant_id) references assistant (tenant_id, id)
);
call protect('site');

create table visitor (
    tenant_id uuid not null,
    id uuid not null,
    site_id uuid not null,
    user_reference text, -- whom the tenant's own server vouches for
    devices jsonb not null, -- SHA-256 of each secret by which they are known again
    name text,
    email text,
    locale text,
    attributes jsonb not null,
    page_url text,
    page_title text,
    page_referrer text,
    consented_at timestamptz,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, site_id, user_reference),
    foreign key (tenant_id, site_id) references site (tenant_id, id)
);
call protect('visitor');

-- Of dialogs that began on a site. No dialog has a visitor yet, so there is nothing to validate.
alter table dialog add column site_id uuid;
alter table dialog add column visitor_id uuid;
alter table dialog add constraint dialog_site check ((site_id is null) = (visitor_id is null)) not valid;
alter table dialog add constraint dialog_visitor_fkey foreign key (tenant_id, visitor_id) references visitor (tenant_id, id) not valid;

create table rating (
    tenant_id uuid not null,
    message_id uuid not null,
    verdict text not null,
    comment text,
    at timestamptz not null,
    primary key (tenant_id, message_id),
    foreign key (tenant_id, message_id) references message (tenant_id, id)
);
call protect('rating');
