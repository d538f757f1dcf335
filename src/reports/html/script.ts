/** The page's behaviour: search, filters, keyboard, theme. Without it the page still shows everything. */
export const script = `
'use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  const all = (selector) => [...document.querySelectorAll(selector)];
  // what is searched is what stands in the section: identifiers, the claim's words, names of theorems
  const rows = all('tr.claim-row').map((row) => {
    const article = byId(decodeURIComponent(row.querySelector('a').hash.slice(1)));
    const said = [...article.querySelectorAll('h3,h4,.ref,.says,blockquote p,.read')].map((one) => one.textContent);
    const { status, paper } = article.dataset;
    return { row, article, search: said.join(' ').toLowerCase(), status, paper, standing: row.dataset.standing };
  });
  const papers = all('section.paper[data-paper]');
  const search = byId('search'), paper = byId('paper'), standing = byId('standing'), filters = new Set();
  let current = -1;

  const apply = () => {
    const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
    const used = new Set();
    let shown = 0;
    for (const one of rows) {
      const visible = words.every((word) => one.search.includes(word))
        && (filters.size === 0 || filters.has(one.status))
        && (paper.value === '' || paper.value === one.paper)
        && (standing.value === '' || standing.value === one.standing);
      one.row.hidden = !visible;
      one.article.hidden = !visible;
      if (visible) { shown++; used.add(one.paper); }
    }
    for (const section of papers) section.hidden = !used.has(section.dataset.paper);
    byId('none').hidden = shown > 0;
    byId('shown').textContent = shown === rows.length ? shown + (shown === 1 ? ' claim' : ' claims') : shown + ' of ' + rows.length + (rows.length === 1 ? ' claim' : ' claims');
    current = -1;
  };
  let waiting = 0;
  search.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(apply, 60); });
  paper.addEventListener('change', apply);
  standing.addEventListener('change', apply);
  byId('controls').addEventListener('submit', (event) => { event.preventDefault(); apply(); });
  for (const chip of all('[data-filter]')) chip.addEventListener('click', () => {
    const on = !filters.delete(chip.dataset.filter);
    if (on) filters.add(chip.dataset.filter);
    chip.setAttribute('aria-pressed', String(on));
    apply();
  });

  const dark = () => document.documentElement.dataset.theme
    ? document.documentElement.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  const label = () => { byId('theme').textContent = dark() ? 'Light' : 'Dark'; };
  const turn = () => { document.documentElement.dataset.theme = dark() ? 'light' : 'dark'; label(); };
  byId('theme').addEventListener('click', turn);
  label();

  const help = () => {
    byId('help').hidden = !byId('help').hidden;
    byId('keys').setAttribute('aria-expanded', String(!byId('help').hidden));
  };
  byId('keys').addEventListener('click', help);

  const reveal = () => {
    const target = location.hash && byId(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.hidden) { clear(); }
    target.focus({ preventScroll: true });
    target.scrollIntoView();
  };
  const clear = () => {
    search.value = ''; paper.value = ''; standing.value = ''; filters.clear();
    for (const chip of all('[data-filter]')) chip.setAttribute('aria-pressed', 'false');
    apply();
  };
  const move = (step) => {
    const visible = rows.filter((one) => !one.row.hidden);
    if (visible.length === 0) return;
    current = Math.min(visible.length - 1, Math.max(0, current + step));
    for (const one of rows) one.row.classList.toggle('current', one === visible[current]);
    const link = visible[current].row.querySelector('a');
    link.focus({ preventScroll: true });
    visible[current].row.scrollIntoView({ block: 'nearest' });
  };
  const keys = {
    '/': () => { search.focus(); search.select(); },
    j: () => move(1),
    k: () => move(-1),
    t: turn,
    '?': help,
    Escape: clear,
  };
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches('input, select, textarea');
    if (typing && event.key === 'Escape') { clear(); event.target.blur(); return; }
    if (typing || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  addEventListener('hashchange', reveal);
  addEventListener('beforeprint', () => { for (const one of all('details')) one.open = true; });
  reveal();
})();
`;
