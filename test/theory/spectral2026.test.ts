import { describe } from 'vitest';
import * as spectral2026 from '../../src/theory/spectral2026.ts';
import { testFixtures } from './fixtures.ts';

describe('the promised relative accuracy 2^-48', () => testFixtures('spectral2026', spectral2026, {}));
