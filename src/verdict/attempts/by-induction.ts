// Hypotheses that only an induction refutes, which no tactic finds by itself.
import { headConstantOf } from '../../expr/spine.ts';
import type { Trial } from '../models/trial.ts';

/** A proof by induction on `n` of what is called `key`, and how False follows from it. */
const steps = (key: string, end: string, ...more: readonly string[]): string =>
  `by intro f g ${more.slice(0, 1).join(' ')} h e ${more.slice(1).join(' ')}; have key : ∀ n, ${key} := (by intro n; induction n with | zero => omega | succ k ih => have := h k; have := e k; omega); ${end}`;

/** What nothing meets, how that is proved, and the arguments of the proof, given the names of one or two hypotheses. */
const byInduction: readonly {
  readonly says: string;
  readonly proof: string;
  readonly taken: (...hypotheses: readonly string[]) => string;
  readonly hypotheses: 1 | 2;
}[] = [
  // natural numbers that get smaller for ever
  {
    says: '∀ f g : Nat → Nat, (∀ n, g n < f n) → (∀ n, g n = f (n + 1)) → False',
    proof: steps('f n + n ≤ f 0', 'have := key (f 0 + 1); omega'),
    taken: (h) => `_ _ ${h} (fun _ => rfl)`,
    hypotheses: 1,
  },
  // none is the smallest
  {
    says: '∀ f : Nat → Nat, (∀ n, ∃ m, f m < f n) → False',
    proof:
      'by intro f h; have key : ∀ c n, f n ≤ c → False := (by intro c; induction c with | zero => intro n _; obtain ⟨m, _⟩ := h n; omega | succ k ih => intro n _; obtain ⟨m, _⟩ := h n; exact ih m (by omega)); exact key _ 0 (Nat.le_refl _)',
    taken: (h) => `_ ${h}`,
    hypotheses: 1,
  },
  // numbers that grow for ever and have a bound
  ...['≤', '<'].map((sign) => ({
    says: `∀ (f g : Nat → Nat) (c : Nat), (∀ n, f n < g n) → (∀ n, g n = f (n + 1)) → (∀ n, f n ${sign} c) → False`,
    proof: steps('n ≤ f n', 'have := key (c + 1); have := top (c + 1); omega', 'c', 'top'),
    taken: (h: string, top: string) => `_ _ _ ${h} (fun _ => rfl) ${top}`,
    hypotheses: 2 as const,
  })),
  // more numbers than Booleans
  {
    says: '∀ f : Nat → Bool, (∀ a b, f a = f b → a = b) → False',
    proof:
      'by intro f h; cases h0 : f 0 <;> cases h1 : f 1 <;> cases h2 : f 2 <;> first | exact absurd (h 0 1 (h0.trans h1.symm)) (by decide) | exact absurd (h 1 2 (h1.trans h2.symm)) (by decide) | exact absurd (h 0 2 (h0.trans h2.symm)) (by decide)',
    taken: (h) => `_ ${h}`,
    hypotheses: 1,
  },
];

/** Tactics that try each of these on the hypotheses about all natural numbers; `places` are their positions among the binders. */
export function refuteByInduction(
  { variables, assumed }: Trial,
  places: readonly number[],
): readonly string[] {
  const names = Array.from({ length: variables.length + assumed.length }, (_, k) => `b${k}`);
  const general = assumed.flatMap((proposition, k) =>
    proposition.kind === 'forallE' && headConstantOf(proposition.type) === 'Nat' ? [`b${places[k]}`] : [],
  );
  return byInduction.flatMap(({ says, proof, taken, hypotheses }) =>
    general.flatMap((h) => {
      const others = hypotheses === 1 ? [''] : general.filter((other) => other !== h);
      return others.map(
        (other) => `rename_i ${names.join(' ')}; exact (${proof} : ${says}) ${taken(h, other)}`,
      );
    }),
  );
}
