import { describe } from 'vitest';
import * as latent2026 from '../../src/theory/latent2026.ts';
import { testFixtures } from './fixtures.ts';

describe('the promised relative accuracy 2^-48', () => testFixtures('latent2026', latent2026, {}));
