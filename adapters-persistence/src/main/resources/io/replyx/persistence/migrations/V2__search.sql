-- What searching needs of each chunk. A node holds a tenant's part of it in memory, and knows by the version when that is out of date.

create table knowledge_version (
    tenant_id uuid primary key references tenant (id),
    version bigint not null
);
call protect('knowledge_version');

create table chunk_lexemes (
    tenant_id uuid not null,
    chunk_id uuid not null,
    lexemes text[] not null, -- as to_tsvector('russian') makes them: Russian stems, English ones of words in Latin letters
    frequencies integer[] not null, -- of each lexeme, in the same order
    primary key (tenant_id, chunk_id),
    foreign key (tenant_id, chunk_id) references chunk (tenant_id, id) on delete cascade
);
call protect('chunk_lexemes');

create table chunk_vector (
    tenant_id uuid not null,
    chunk_id uuid not null,
    model text not null,
    vector bytea not null, -- 32-bit floats, little endian, of length 1
    primary key (tenant_id, model, chunk_id),
    foreign key (tenant_id, chunk_id) references chunk (tenant_id, id) on delete cascade
);
alter table chunk_vector alter column vector set storage external;
create index chunk_vector_chunk on chunk_vector (tenant_id, chunk_id);
call protect('chunk_vector');
