import { init } from 'gmp-wasm';
import { findArithmeticFaults } from './arithmetic-faults.ts';
import { type Binding, type Mpfr, makeMpfrDomain } from './mpfr-domain.ts';

let library: Binding | undefined;
const made = new Map<number, Mpfr>();

/** Loads MPFR once and checks the machine's arithmetic against it; everything else in this folder is synchronous. */
export async function loadMpfr(): Promise<void> {
  if (library !== undefined) return;
  library = (await init()).binding;
  const faults = findArithmeticFaults(getMpfr(113));
  if (faults.length > 0) throw new Error(`arithmetic self-test failed: ${faults.join('; ')}`);
}

/** The MPFR interval domain with `bits` bits of precision; `loadMpfr` must have finished. */
export function getMpfr(bits: number): Mpfr {
  const known = made.get(bits);
  if (known !== undefined) return known;
  if (library === undefined) throw new Error('MPFR is not loaded: await loadMpfr() first');
  const domain = makeMpfrDomain(library, bits);
  made.set(bits, domain);
  return domain;
}
