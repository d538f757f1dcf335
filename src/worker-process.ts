// The entry point of the processes that load and call the author's modules; no other process loads them.
import { noticeLateErrors } from './counterparts/effects.ts';
import { recordReads } from './counterparts/reads.ts';
import { serve } from './pool/serve.ts';
import { type Job, work } from './worker.ts';

recordReads();
noticeLateErrors();
serve((job) => work(job as Job));
