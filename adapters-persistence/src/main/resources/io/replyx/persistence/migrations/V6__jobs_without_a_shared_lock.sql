-- Every message leaves a job, and each job locked its tenant's one row to prove that the tenant is there. Row-level security
-- lets nobody leave a job for another tenant than the one that is signed in, so that was known before.
alter table job drop constraint job_tenant_id_fkey;
