-- Every message leaves a job, and each job locked its tenant's one row to prove that the tenant is there. That is known before:
-- row-level security lets a tenant leave jobs for itself only, and the platform's carry the tenant of the event they are made from.
alter table job drop constraint job_tenant_id_fkey;
