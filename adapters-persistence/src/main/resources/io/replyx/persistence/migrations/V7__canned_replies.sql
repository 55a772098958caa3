create table canned_reply (
    tenant_id uuid not null references tenant (id),
    id uuid not null,
    title text not null,
    shortcut text not null, -- in lower case
    text text not null,
    language text, -- null: for customers of any
    removed boolean not null,
    created_at timestamptz not null,
    version bigint not null,
    primary key (tenant_id, id)
);
create unique index canned_reply_shortcut on canned_reply (tenant_id, shortcut) where not removed;
call protect('canned_reply');
