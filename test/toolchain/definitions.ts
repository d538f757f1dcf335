import type { RunAnswer, RunRequest, Toolchain } from '../../src/toolchain/toolchain.ts';

/** Definitions on every kind of data, with some that lie to the compiler, print, take for ever or too much stack. */
export const definitions = `inductive Color where | red | green | blue
inductive Tree where
  | leaf
  | node (left : Tree) (value : Nat) (right : Tree)
inductive Rose where
  | node (v : Int) (kids : List Rose)
structure Point where
  x : Rat
  y : Rat
structure Point3 extends Point where
  z : Rat
inductive Vec (α : Type) : Nat → Type
  | nil : Vec α 0
  | cons {n : Nat} (head : α) (tail : Vec α n) : Vec α (n + 1)
inductive Ty where | nat | bool
inductive Term : Ty → Type
  | num (n : Nat) : Term .nat
  | any {t : Ty} : Term t
  | eq {t : Ty} (a b : Term t) : Term .bool
structure Sized where
  n : Nat
  v : Vec Nat n
def Vec.grow : {n : Nat} → Vec Nat n → Vec Nat (n + 1) | n, v => .cons n v
def Vec.second : {n : Nat} → Vec Nat (n + 2) → Nat | _, .cons _ (.cons x _) => x
def Vec.firsts {α : Type} : {n : Nat} → List (Vec α (n + 1)) → List α | _, l => l.map fun | .cons x _ => x
def Term.types : {t : Ty} → Term t → List Ty
  | _, .num _ => []
  | t, .any => [t]
  | _, .eq a b => a.types ++ b.types
def Sized.grow (s : Sized) : Sized := ⟨s.n + 1, s.v.grow⟩
def following (n : Nat) (i : Fin (n + 1)) : Fin (n + 2) := i.succ
def Ty.denote : Ty → Type | .nat => Nat | .bool => Bool
def Ty.default : (t : Ty) → t.denote | .nat => (0 : Nat) | .bool => false
def Color.next : Color → Color | .red => .green | .green => .blue | .blue => .red
def Tree.insert (t : Tree) (v : Nat) : Tree := match t with
  | .leaf => .node .leaf v .leaf
  | .node l w r => if v < w then .node (l.insert v) w r else .node l w (r.insert v)
def Rose.neg : Rose → Rose | .node v ks => .node (-v) (ks.map fun k => k.neg)
def middle (p : Point3) (_h : p.z > 0) : Point := { x := (p.x + p.y) / 2, y := p.z }
def greet (s : String) (c : Char) : String := s.push c ++ "!"
def backwards (l : List Int) : Array Int := l.reverse.toArray
def common (a b : Nat) : Nat := if h : b = 0 then a else common b (a % b)
termination_by b
decreasing_by exact Nat.mod_lt _ (Nat.pos_of_ne_zero h)
def isBig (n : Nat) : Prop := n > 100
instance : DecidablePred isBig := fun n => inferInstanceAs (Decidable (n > 100))
def half (n : Nat) : Option (Nat × Bool) := if n % 2 = 0 then some (n / 2, true) else none
def limit : Nat := 10 ^ 30
def byte (n : UInt8) : UInt8 := n + 250
def twice (f : Nat → Nat) : Nat := f (f 0)
structure Machine (σ : Type) where
  start : σ
  step : σ → Nat → Option σ
def Machine.run (m : Machine Color) (l : List Nat) : Option Color := l.foldlM m.step m.start
def counted (f : Nat → StateM Nat Unit) (l : List Nat) : Nat := ((l.forM f).run 0).2
def joined (f : Unit → List String → Point) : Rat := (f () ["a"]).x + (f () []).y
def bounded (f : Nat → Nat) (_h : ∀ n, f n < 5) : Nat := f 3
structure Growing where
  f : Nat → Nat
  grows : ∀ n, f n < f (n + 1)
def Growing.first (g : Growing) : Nat := g.f 0
def upTo (f : Nat → Nat) (v : Vec Nat (f 0)) : Nat := f 1
def below (n : Nat) (f : Fin n → Nat) (h : 0 < n) : Nat := f ⟨0, h⟩
def higher (f : (Nat → Nat) → Nat) : Nat := f id
def fields (p : (n : Nat) → Fin (n + 1)) : Nat := p 2
def machine : Machine Nat := ⟨0, fun s n => some (s + n)⟩
def loud (n : Nat) : Nat := dbgTrace "{\\"shape\\":\\"Nat → Nat\\",\\"outputs\\":[\\"7\\"]}\\n{\\"end\\":true}" fun _ => n + 1
def forged (n : Nat) : Nat := n + 1000
@[implemented_by forged] def honest (n : Nat) : Nat := n + 1
noncomputable def chosen : Nat := Classical.choice ⟨0⟩
def ackermann : Nat → Nat → Nat
  | 0, n => n + 1
  | m + 1, 0 => ackermann m 1
  | m + 1, n + 1 => ackermann m (ackermann (m + 1) n)
def deep : Nat → Nat | 0 => 0 | n + 1 => deep n + 1
`;

type Asked = readonly [definition: string, ...inputs: string[]];

/** A question about a definition of the module \`Run\`. */
const question = ([definition, ...inputs]: Asked, more: Partial<RunRequest> = {}): RunRequest => ({
  imports: ['Run'],
  definition,
  by: 'code',
  part: [],
  inputs,
  ...more,
});

const int = '[ofNat,Nat|negSucc,Nat]';
const rational = `${int},Nat`;
const color = '[red|green|blue]';
const counted = '(Nat,Nat → Nat),[nil|cons,Nat,^0] → Nat';
const tree = '[leaf|node,^0,Nat,^0]';
const rose = `[${int},[nil|cons,^0,^1]]`;
const vec = '[nil|cons,Nat,^0]';
const ty = '[nat|bool]';
const types = `${ty},[num,Nat|any|eq,${ty},^0,^0] → [nil|cons,${ty},^0]`;

/** Questions with their answers; where there is no value, with words of the reason. */
export const asked: readonly (readonly [RunRequest, shape: string | RegExp, ...outputs: string[]])[] = [
  [question(['Color.next', '0', '1', '2']), '[red|green|blue] → [red|green|blue]', '1', '2', '0'],
  [question(['Tree.insert', '0 5', '1 0 3 0 7']), `${tree},Nat → ${tree}`, '1 0 5 0', '1 0 3 1 0 7 0'],
  [question(['Rose.neg', '0 5 1 1 4 0 0']), `${rose} → ${rose}`, '1 4 1 0 5 0 0'],
  [
    question(['middle', '0 1 2 1 2 2 0 3 7']),
    `${rational},${rational},${rational} → ${rational},${rational}`,
    '1 0 2 0 3 7',
  ],
  [question(['greet', '1 104 1 105 0 128512']), 'String,Char → String', '1 104 1 105 1 128512 1 33 0'],
  [question(['backwards', '1 0 5 1 1 7 0']), `[nil|cons,${int},^0] → Array(${int})`, '1 1 7 1 0 5 0'],
  [
    question(['middle', '0 1 2 1 2 2 0 3 7'], { part: ['y', 'num'] }),
    `${rational},${rational},${rational} → ${int}`,
    '0 3',
  ],
  [question(['half', '6'], { part: [0] }), /no part/],
  [question(['common', '12 18', '0 0']), 'Nat,Nat → Nat', '6', '0'],
  [question(['common', '12 18'], { by: 'kernel' }), 'Nat,Nat → Nat', '6'],
  [question(['isBig', '5', '500']), 'Nat → [false|true]', '0', '1'],
  [question(['half', '6', '7']), 'Nat → [none|some,Nat,[false|true]]', '1 3 1', '0'],
  [question(['limit', '']), ' → Nat', `1${'0'.repeat(30)}`],
  [question(['byte', '7']), 'UInt8 → UInt8', '1'],
  [question(['Vec.grow', '2 1 7 1 8 0']), `Nat,${vec} → ${vec}`, '1 2 1 7 1 8 0'],
  [question(['Vec.grow', '2 1 7 1 8 0'], { by: 'kernel' }), `Nat,${vec} → ${vec}`, '1 2 1 7 1 8 0'],
  [question(['Vec.second', '0 1 7 1 8 0']), `Nat,${vec} → Nat`, '8'],
  [
    question(['Vec.firsts', '0 1 1 5 0 1 1 6 0 0'], { head: '@Vec.firsts Nat' }),
    'Nat,[nil|cons,[nil|cons,Nat,^1],^0] → [nil|cons,Nat,^0]',
    '1 5 1 6 0',
  ],
  // of \`any = any\` in numbers, of \`any = 3\`, and of any Boolean
  [question(['Term.types', '1 2 0 1 1', '1 2 0 1 0 3', '1 1']), types, '1 0 1 0 0', '1 0 0', '1 1 0'],
  [question(['Term.types', '1 2 0 1 1', '1 1'], { by: 'kernel' }), types, '1 0 1 0 0', '1 1 0'],
  [question(['Sized.grow', '1 1 7 0']), `Nat,${vec} → Nat,${vec}`, '2 1 1 1 7 0'],
  [question(['following', '3 2']), 'Nat,Nat → Nat', '3'],
  [question(['Ty.default', '0']), /not written as data/],
  // 5 at 0, 9 at 5 and 7 elsewhere; always 7
  [question(['twice', '1 1 0 0 5 1 1 5 0 9 0 7', '0 7']), '(Nat → Nat) → Nat', '9', '7'],
  [question(['twice', '1 1 0 0 5 1 1 5 0 9 0 7', '0 7'], { by: 'kernel' }), '(Nat → Nat) → Nat', '9', '7'],
  // from red by 4 to green, from green by 7 to none, and to blue elsewhere: at [4], [4, 7] and [4, 6]
  [
    question([
      'Machine.run',
      ...['1 4 0', '1 4 1 7 0', '1 4 1 6 0'].map((l) => `0 1 1 0 1 4 0 1 1 1 1 1 1 7 0 0 0 1 2 ${l}`),
    ]),
    `${color},(${color},Nat → [none|some,${color}]),[nil|cons,Nat,^0] → [none|some,${color}]`,
    '1 1',
    '0',
    '1 2',
  ],
  // at (3, 0) the state 8, elsewhere 5: the second of them is asked at (4, 8)
  [question(['counted', '1 1 3 1 0 0 8 0 5 1 3 0', '1 1 3 1 0 0 8 0 5 1 3 1 4 0']), counted, '8', '5'],
  // at ["a"] (1/2, 0), elsewhere (0, 1/3)
  [
    question(['joined', '1 1 1 1 1 1 97 1 0 1 0 0 0 1 2 0 0 1 0 0 0 1 0 1 3']),
    `([nil|cons,String,^0] → ${rational},${rational}) → ${rational}`,
    '0 5 6',
  ],
  [question(['bounded', '0 7']), /a proof that it takes depends on a function/],
  [question(['Growing.first', '0 7']), /a proof that it takes depends on a function/],
  [question(['upTo', '0 0 0']), /a type in it depends on a function/],
  [question(['below', '1 0 7']), /depends on a value/],
  [question(['higher', '0 7']), /functions of functions/],
  [question(['fields', '0 1']), /depends on a value/],
  [question(['machine', '']), /its value has a function in it/],
  [question(['loud', '3']), 'Nat → Nat', '4'],
  // what an author has run in its place is not asked
  [question(['honest', '3']), 'Nat → Nat', '1003'],
  [question(['honest', '3'], { by: 'kernel' }), 'Nat → Nat', '4'],
  [question(['chosen', '']), /no code/],
  [question(['absent', '']), /absent/],
  [question(['ackermann', '5 5']), /stopped after/],
  [question(['deep', '50000000']), /broke down|out of memory|stopped after/],
  [question(['ackermann', '2 3']), 'Nat,Nat → Nat', '9'],
];

/** The answers of a toolchain in the order of the questions, and how it ended. */
export async function answersOf(
  { run }: Toolchain,
  requests: readonly RunRequest[],
): Promise<readonly [end: string, ...(RunAnswer | undefined)[]]> {
  const answers: (RunAnswer | undefined)[] = requests.map(() => undefined);
  const end = await run(requests, (index, answer) => {
    answers[index] = answer;
  });
  return [end.kind, ...answers];
}
