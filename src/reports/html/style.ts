// Each theme is one list of colours; text has a contrast of at least 4.5 on every background.
const light =
  '--ground:#fbfaf8;--panel:#fff;--ink:#1c1b1a;--soft:#5b5853;--line:#e2ded6;--hover:#f3f0ea;--link:#1f4fa3;--bar:#5f86c4;--rejected:#b9b3a7;' +
  '--good:#14663c;--good-bg:#e3f3e9;--bad:#a1221b;--bad-bg:#fbe7e4;--open:#7a4d00;--open-bg:#fbf0d9;--waived:#5a3d99;--waived-bg:#eee8fa;--quiet:#5b5853;--quiet-bg:#efece6;--keyword:#8a2f87;--number:#1f5f73';
const dark =
  '--ground:#161514;--panel:#1f1e1c;--ink:#ece9e4;--soft:#aca79e;--line:#383530;--hover:#292724;--link:#8fb6f5;--bar:#6f97d6;--rejected:#5d5952;' +
  '--good:#7fd3a2;--good-bg:#173023;--bad:#f59a90;--bad-bg:#3a1b18;--open:#f0c46c;--open-bg:#352911;--waived:#c5b0f5;--waived-bg:#2b2340;--quiet:#aca79e;--quiet-bg:#2b2926;--keyword:#dc9fd8;--number:#8ccbdc';

/** The page's style sheet. */
export const style: string = `
:root{${light};color-scheme:light}
@media (prefers-color-scheme:dark){:root:not([data-theme]){${dark};color-scheme:dark}}
:root[data-theme=dark]{${dark};color-scheme:dark}
*{box-sizing:border-box}
[hidden]{display:none!important}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.55 system-ui,-apple-system,'Segoe UI',sans-serif}
a{color:var(--link);text-underline-offset:2px}
code,pre,.file,[aria-label=Mutants] td:first-child{font-family:ui-monospace,'SF Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace;font-size:.92em}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--panel);padding:.5rem 1rem;z-index:9}
.top,.overview,.paper,.controls{max-width:76rem;margin-inline:auto;padding-inline:1.5rem}
.top{padding-top:2rem}
h1{font-size:1.75rem;line-height:1.2;margin:0;letter-spacing:-.015em}
.top p,.note{color:var(--soft);margin:.35rem 0 0}
h2{font-size:1.35rem;letter-spacing:-.01em;margin:2.75rem 0 0}
h3{font-size:1.08rem;margin:0}h4{font-size:.95rem;margin:0 0 .4rem;font-weight:600;overflow-wrap:anywhere}h5{margin:0 0 .4rem;font-size:.95rem}
.controls{position:sticky;top:0;z-index:5;display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;background:var(--ground);padding-block:.8rem;margin-top:.6rem;border-bottom:1px solid var(--line)}
.controls fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.4rem}
input[type=search],select{font:inherit;color:inherit;background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:.35rem .6rem}
input[type=search]{width:16rem;max-width:100%}
.chip{font:inherit;font-size:.88rem;border:1px solid transparent;border-radius:99px;padding:.2rem .75rem;cursor:pointer;background:var(--quiet-bg);color:var(--ink)}
.chip[aria-pressed=true]{border-color:currentColor;box-shadow:0 0 0 1px currentColor}
output{color:var(--soft);margin-left:auto;font-variant-numeric:tabular-nums}
#help{flex-basis:100%;margin:0;color:var(--soft)}
.good,.badge.good,.chip.good{color:var(--good)}.bad{color:var(--bad)}.open{color:var(--open)}.waived{color:var(--waived)}.quiet{color:var(--quiet)}
.badge.good,.chip.good,.bar-of-claims .good{background:var(--good-bg)}.badge.bad,.chip.bad{background:var(--bad-bg)}.badge.open,.chip.open{background:var(--open-bg)}.badge.waived,.chip.waived{background:var(--waived-bg)}.badge.quiet,.chip.quiet{background:var(--quiet-bg)}
.badge{display:inline-block;border-radius:99px;padding:.05rem .6rem;font-size:.83rem;font-weight:500;white-space:nowrap}
.overview{padding-top:1.4rem;display:grid;grid-template-columns:minmax(0,1fr);gap:1rem}
.bar-of-claims{display:flex;gap:2px;height:12px;border-radius:99px;overflow:hidden}
.bar-of-claims span{background:currentColor!important;min-width:3px;opacity:.85}
.bar-of-claims .supported-in-part{opacity:.5}.bar-of-claims .by-definition,.bar-of-claims .conditional{opacity:.6}.bar-of-claims .unverifiable{opacity:.35}
.papers{width:100%;font-size:.92rem;font-variant-numeric:tabular-nums}.papers caption{padding:.6rem .9rem .1rem}
.papers th,.papers td{padding:.45rem .4rem;text-align:right;border-top:1px solid var(--line)}.papers th:first-child{text-align:left;padding-left:.9rem}.papers .zero{color:var(--soft)}
.papers thead th{border:0;color:var(--soft);font-weight:500;font-size:.83rem;vertical-align:bottom}.papers tbody th{font-weight:400;min-width:13rem}.papers tbody th a{font-weight:600;text-decoration:none}.papers .slug{color:var(--soft);font-size:.85rem}
.papers td:last-child,.papers th:last-child{padding-right:.9rem}.papers .bar-of-claims{height:8px;margin-top:.35rem}
.verdict{margin:0;font-size:1.05rem}
.columns{display:grid;grid-template-columns:max-content minmax(20rem,1fr);gap:1.5rem 4rem;align-items:start}
.first h2{font-size:.95rem;margin:0 0 .5rem}.first ul{list-style:none;margin:0;padding:0;display:grid;gap:.45rem}
.first li{display:grid;grid-template-columns:5.2rem 1fr;gap:.4rem;align-items:baseline;font-size:.92rem}.first .badge{justify-self:start}.first .why{color:var(--soft);overflow-wrap:anywhere}.first a{font-weight:600;text-decoration:none}
table{border-collapse:collapse}
caption{text-align:left;color:var(--soft);font-size:.88rem;padding-bottom:.35rem}
.coverage{justify-self:start;font-variant-numeric:tabular-nums}
.coverage th{font-weight:500;color:var(--soft);text-align:right;padding:.2rem .8rem}.coverage tbody th{text-align:left;padding-left:0}
.coverage td{text-align:right;padding:.2rem .8rem;border-top:1px solid var(--line);font-weight:600}.coverage thead td{border:0}.coverage .zero{color:var(--soft);font-weight:400}
.scroll{overflow-x:auto;background:var(--panel);border:1px solid var(--line);border-radius:10px;margin-top:.8rem}
.matrix{width:100%;font-size:.9rem}
.matrix caption{padding:.6rem .9rem .1rem}
.matrix th,.matrix td{padding:.5rem .7rem;text-align:left;vertical-align:top;border-top:1px solid var(--line)}
.matrix thead th{border:0;color:var(--soft);font-weight:500;font-size:.83rem;white-space:nowrap}
.matrix tbody th{font-weight:400;min-width:20rem;padding-left:2.1rem;position:relative}
.matrix tbody th a{font-weight:600;text-decoration:none}.matrix tbody th a:hover{text-decoration:underline}
.matrix td.good{white-space:nowrap}
.matrix .says{display:block;color:var(--soft);font-size:.88rem}
.matrix tbody tr:hover,.matrix tr.current{background:var(--hover)}
.matrix tr.current th{box-shadow:inset 3px 0 var(--link)}
.mark{position:absolute;left:.9rem;font-weight:700}
article{background:var(--panel);border:1px solid var(--line);border-radius:10px;padding:1.2rem 1.4rem;margin-top:1rem;scroll-margin-top:5rem;content-visibility:auto;contain-intrinsic-size:auto 640px}
article:focus{outline:2px solid var(--link)}
article>header{display:flex;flex-wrap:wrap;gap:.55rem;align-items:center}
article .ref{color:var(--soft);font-size:.88rem;margin-left:auto}
article p{margin:.55rem 0;max-width:70ch}
article>.says{font-size:1.08rem}
blockquote{margin:.6rem 0;padding-left:1rem;border-left:3px solid var(--line);color:var(--soft)}
blockquote p{margin:0;font-style:italic}blockquote footer{font-size:.85rem}
.vector{list-style:none;margin:1rem 0;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(16rem,100%),1fr));gap:.7rem}
.cell{border-radius:8px;padding:.6rem .8rem;display:grid;gap:.1rem;border-left:3px solid currentColor;background:var(--quiet-bg);align-content:start}
.cell.good{background:var(--good-bg)}.cell.bad{background:var(--bad-bg)}.cell.open{background:var(--open-bg)}.cell.waived{background:var(--waived-bg)}
.cell .who,.cell .why,.cell .subject{color:var(--ink);font-size:.86rem;overflow-wrap:anywhere}.cell strong{font-size:1rem}
.transfer{list-style:none;margin:1rem 0;padding:0;border-left:2px solid var(--line)}
.transfer li{position:relative;padding:.2rem 0 .5rem 1.2rem;color:var(--ink);max-width:76ch;overflow-wrap:anywhere}
.transfer li::before{content:'';position:absolute;left:-7px;top:.6rem;width:10px;height:10px;border-radius:50%;background:var(--quiet);border:2px solid var(--panel)}
.transfer .good::before{background:var(--good)}.transfer .bad::before{background:var(--bad)}.transfer .open::before{background:var(--open)}.transfer .waived::before{background:var(--waived)}
.theorem{margin-top:1.2rem;padding-top:1rem;border-top:1px solid var(--line)}
.doc{color:var(--soft)}
.lean{background:var(--hover);border-radius:8px;padding:.7rem .9rem;overflow-x:auto;margin:.5rem 0;white-space:pre-wrap;overflow-wrap:anywhere}
.math{overflow-x:auto;margin:.5rem 0}.math math{font-size:1.1em;width:fit-content;margin:0}.math mtable{math-style:normal}.math mtd{text-align:left;padding:.15em .3em .15em 0}
.lean b{font-weight:inherit;color:var(--keyword)}.lean i{font-style:normal;color:var(--number)}.lean .constant{color:var(--link)}.lean u{text-decoration:none}.lean [title]:not(a){border-bottom:1px dotted var(--soft)}
.plain{width:100%;font-size:.9rem;margin:.6rem 0}
.plain th{font-weight:500;color:var(--soft);text-align:left;padding:.3rem .6rem .3rem 0;font-size:.85rem}
[aria-label=Mutants] td:nth-child(2){white-space:nowrap}
.plain td{border-top:1px solid var(--line);padding:.35rem .6rem .35rem 0;vertical-align:top;overflow-wrap:anywhere}
.missing{color:var(--bad)}
.counterexample{background:var(--bad-bg);border-radius:8px;padding:.8rem 1rem;margin:.8rem 0}
.counterexample h5{color:var(--bad)}
.counterexample dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .8rem;margin:.3rem 0}
.counterexample dd{margin:0;font-weight:600}.counterexample td{border-color:var(--rejected)}.counterexample .plain th{color:var(--ink)}
details{margin:.6rem 0}summary{cursor:pointer;color:var(--link);padding:.2rem 0}
.figures{margin:.4rem 0;padding-left:1.2rem;font-size:.92rem}
.bins{width:216px;height:84px}.shares{list-style:none;margin:0;padding:0;width:220px;font-size:11px;color:var(--soft)}.shares li{display:grid;grid-template-columns:84px 92px 1fr;height:18px;align-items:center;white-space:nowrap}.shares i{width:0;border-top:10px solid var(--rejected)}.shares li:first-child i{border-color:var(--bar)}.shares b{font-weight:inherit;text-align:right}.plots{display:flex;flex-wrap:wrap;gap:1.2rem;align-items:flex-start;margin-top:.6rem}
figure{margin:0}figcaption{color:var(--soft);font-size:.84rem;margin-bottom:.2rem}
svg{max-width:100%;height:auto;display:block}
.bar{fill:var(--bar)}.rejected{fill:var(--rejected)}.axis{stroke:var(--soft)}.grid{stroke:var(--line)}
.tick,.bins text{font-size:11px;fill:var(--soft)}.bins path{fill:var(--bar)}.bins path+path{stroke:var(--soft)}.label{font-size:12px;fill:var(--soft)}.end{text-anchor:end}.middle{text-anchor:middle}
.theory{fill:none;stroke:var(--keyword);stroke-width:2}.point line{stroke:var(--bar);stroke-width:2}.point circle{fill:var(--bar)}
.experiment figcaption{max-width:60ch}
.graph .scroll{padding:.4rem;margin-bottom:.8rem}svg.graph{max-width:none}
.edge{fill:none;stroke:var(--rejected)}
.node rect{height:24px;rx:4px;fill:var(--quiet-bg);stroke:var(--soft)}.node text{font-size:12px;fill:var(--ink);text-anchor:middle}
.node.good rect{fill:var(--good-bg);stroke:var(--good)}.node.bad rect{fill:var(--bad-bg);stroke:var(--bad)}.node.open rect{fill:var(--open-bg);stroke:var(--open)}.node.waived rect{fill:var(--waived-bg);stroke:var(--waived)}
.node.theorem rect{stroke-dasharray:none}.node.definition rect{stroke-dasharray:4 3}.node.bound rect{stroke-dasharray:none;stroke:var(--link)}
.findings{list-style:none;padding:0;margin:.9rem 0;font-size:.92rem}
.findings li{border-left:3px solid var(--rejected);padding:.25rem 0 .25rem .8rem;margin:.4rem 0;color:var(--ink);overflow-wrap:anywhere}
.findings .error{border-color:var(--bad)}.findings .warning{border-color:var(--open)}.findings .waived{border-color:var(--waived)}
.links{display:flex;flex-wrap:wrap;gap:.3rem 1.3rem;color:var(--soft);font-size:.86rem;margin-top:.9rem!important;max-width:none!important}
#definitions section{background:var(--panel);border:1px solid var(--line);border-radius:10px;padding:1rem 1.4rem;margin-top:1rem;content-visibility:auto;contain-intrinsic-size:auto 160px;scroll-margin-top:5rem}
main{padding-bottom:5rem}
@media (max-width:60rem){.columns{grid-template-columns:minmax(0,1fr)}}
@media (max-width:44rem){.coverage th,.coverage td{padding-inline:.35rem;font-size:.85rem}.top,.overview,.paper,.controls{padding-inline:1rem}.controls{position:static}article{padding:1rem}article .ref{margin-left:0}}
@media print{.controls,.skip,script{display:none!important}body{background:#fff;font-size:11pt}article,.scroll{break-inside:avoid;border-color:#bbb;content-visibility:visible}details:not([open])>*{display:block}.scroll{overflow:visible}.scroll>table{zoom:.62}svg.graph{max-width:100%;height:auto}}
`;
