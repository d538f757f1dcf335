// Records which branches of the definitions samples enter: every `if` and every equation is marked by a call that records
// itself.
import { exact } from '../../domains/exact.ts';
import { interval } from '../../domains/interval.ts';
import { declined } from '../../evaluate/code.ts';
import { compileTier } from '../../evaluate/tier.ts';
import type { Name } from '../../expr/expr.ts';
import type { Definition, Pattern, Statement, Term } from '../../language/ast.ts';
import type { Sample } from '../../language/property.ts';
import { argumentNames, showFormula } from '../../language/show.ts';
import { isRational } from '../ladder.ts';
import { makeMark, markOf, rewrite, rewriteIn } from './marks.ts';

/** The mark of a call that is evaluated with all parts of its value; no branch has it. */
const AROUND = -1;

/** A branch of a definition, as printed. */
type Branch = { readonly definition: Name; readonly shown: string };

/** Records the branches that S with D enters. */
export type BranchWatch = {
  readonly branches: readonly Branch[];
  /** Positions of the branches that a sample enters, and whether it satisfies the hypotheses. */
  readonly enter: (sample: Sample) => {
    readonly entered: ReadonlySet<number>;
    readonly isAccepted: boolean;
  };
};

const isLiteral = (t: Term): boolean => t.kind === 'literal';

function showPattern(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'bind':
      return '_';
    case 'literal':
      return String(pattern.value);
    case 'bool':
      return String(pattern.value);
    case 'successor':
      return `${showPattern(pattern.of)} + ${pattern.add}`;
    case 'ofNat':
      return `0 ≤ ${showPattern(pattern.of)}`;
    case 'negSucc':
      return `-(${showPattern(pattern.of)} + 1)`;
    case 'nil':
      return '[]';
    case 'record':
      return `(${pattern.of.map(showPattern).join(', ')})`;
    case 'cons':
      return `${showPattern(pattern.head)} :: ${showPattern(pattern.tail)}`;
  }
}

/** The statement with marks, and the branches that the marks stand for. */
function markBranches(statement: Statement): {
  readonly statement: Statement;
  readonly branches: readonly Branch[];
} {
  const branches: Branch[] = [];
  const mark = (body: Term, definition: string, shown: string): Term => {
    branches.push({ definition, shown });
    return makeMark(branches.length - 1, body.sort, [body]);
  };
  const markedDefinition = (definition: Definition): Definition => {
    const { constant, equations } = definition;
    const inside = (body: Term): Term =>
      rewrite(body, (t) => {
        if (t.kind !== 'if') return t;
        // reading a proposition as a Boolean is not a branch of the author's
        if (isLiteral(t.then) && isLiteral(t.else) && t.sort.kind === 'bool') return t;
        const condition = showFormula(t.condition, argumentNames);
        return {
          ...t,
          then: mark(t.then, constant, `if ${condition}, then`),
          else: mark(t.else, constant, `if ${condition}, else`),
        };
      });
    return {
      ...definition,
      equations: equations.map(({ patterns, body }) => {
        const within = inside(body);
        const shown = `case ${patterns.map(showPattern).join(', ')}`;
        return { patterns, body: equations.length > 1 ? mark(within, constant, shown) : within };
      }),
    };
  };
  /** A call whose value has other parts, which are compared as well: evaluated with them. */
  const whole = (t: Term): Term =>
    t.kind === 'call' && t.others !== undefined && t.others.length > 0
      ? makeMark(AROUND, t.sort, [t, ...t.others.map((part) => ({ ...t, ...part }))])
      : t;
  const definitions = new Map(
    [...(statement.definitions ?? [])].map(
      // library definitions have no code of the author's to compare with
      ([key, one]) => [key, statement.calls.includes(one.constant) ? markedDefinition(one) : one] as const,
    ),
  );
  const binders = statement.binders.map((binder) =>
    binder.kind === 'hypothesis' ? { ...binder, formula: rewriteIn(binder.formula, whole) } : binder,
  );
  const conclusion = rewriteIn(statement.conclusion, whole);
  return { statement: { ...statement, binders, conclusion, definitions }, branches };
}

/** Watches the branches of a statement's definitions; nothing if they have none. */
export function watchBranches(statement: Statement): BranchWatch | undefined {
  const made = markBranches(statement);
  if (made.branches.length === 0) return undefined;
  const entered = new Set<number>();
  const watching = <X>(domain: Parameters<typeof compileTier<X>>[0]): BranchWatch['enter'] => {
    const t = compileTier<X>(domain, 0, made.statement, {
      handle: () => (call, args) => {
        const branch = markOf(call);
        if (branch === undefined) return declined;
        if (branch !== AROUND) entered.add(branch);
        return args[0];
      },
      release: () => {},
    });
    return (sample) => {
      entered.clear();
      t.begin();
      const { conclusion } = t.run(t.environment(sample));
      return { entered: new Set(entered), isAccepted: conclusion !== undefined };
    };
  };
  return {
    branches: made.branches,
    enter: isRational(statement) ? watching(exact) : watching(interval),
  };
}
