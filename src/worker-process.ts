// The program of a process in which the author's modules are loaded and called; the only one that loads them.
import { noticeLateErrors } from './counterparts/effects.ts';
import { recordReads } from './counterparts/reads.ts';
import { serve } from './pool/serve.ts';
import { type Job, work } from './worker.ts';

recordReads();
noticeLateErrors();
serve((job) => work(job as Job));
