import { describe } from 'vitest';
import * as maloney2022 from '../../src/theory/maloney2022.ts';
import { testFixtures } from './fixtures.ts';

describe('the promised relative accuracy 2^-48', () => testFixtures('maloney2022', maloney2022, {}));
