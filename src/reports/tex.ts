// TeX commands that abstracts use between \( and \), and the characters to show for them.
const symbols: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  Delta: 'Δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  Lambda: 'Λ',
  mu: 'μ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  Sigma: 'Σ',
  tau: 'τ',
  phi: 'φ',
  omega: 'ω',
  sim: '∼',
  approx: '≈',
  propto: '∝',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  neq: '≠',
  ll: '≪',
  gg: '≫',
  cdot: '·',
  times: '×',
  infty: '∞',
  in: '∈',
  to: '→',
  sum: '∑',
  prod: '∏',
  pm: '±',
};
const raised: Readonly<Record<string, string>> = { '0': '⁰', '1': '¹', '2': '²', '3': '³', n: 'ⁿ' };

const formula = (tex: string): string =>
  tex
    .replace(/\\(?:text|mathrm|mathbf|mathcal|operatorname)\{([^{}]*)\}/g, '$1')
    .replace(/\\sqrt\{([^{}]*)\}/g, '√($1)')
    .replace(/\\frac\{([^{}]*)\}\{([^{}]*)\}/g, '($1)/($2)')
    .replace(
      /\\([A-Za-z]+)(?=(\\?))/g,
      (_, name: string, next: string) => symbols[name] ?? `${name}${next === '' ? '' : ' '}`,
    )
    .replace(/\^\{?([0-3n])\}?(?![\w])/g, (_, one: string) => raised[one] as string)
    .replace(/\^\{([^{}]*)\}/g, (_, inner: string) => (/^\w$/.test(inner) ? `^${inner}` : `^(${inner})`))
    .replace(/_\{([^{}]*)\}/g, '_$1')
    .replace(/[{}]/g, '')
    .replace(/([∼≈∝≤≥≠≪≫∈→])\s*/g, ' $1 ')
    .replace(/\s+/g, ' ')
    .trim();

/** Prose with its formulas, `\( … \)`, in plain characters; unknown commands keep their names. */
export const plainFromTex = (prose: string): string =>
  prose.replace(/\\\((.*?)\\\)/gs, (_, tex: string) => formula(tex));
