/** One style sheet inside the page: no remote fonts, readable in the dark, on a phone and on paper. */
export const STYLE_SHEET = `:root{color-scheme:light dark;--fg:#1c2024;--bg:#fff;--soft:#60666e;--line:#d9dde3;--box:#f4f6f8;--good:#18794e;--bad:#c62a2f;--warn:#9a5b00;--link:#0b5cad}
@media (prefers-color-scheme:dark){:root{--fg:#e6e8eb;--bg:#16181b;--soft:#9ba1a8;--line:#33373d;--box:#1f2226;--good:#4cc38a;--bad:#ff7b7e;--warn:#f1a10d;--link:#70b8ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.7 system-ui,"Hiragino Sans","Noto Sans CJK JP","Noto Sans JP","Yu Gothic UI",sans-serif}
main{max-width:64rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.5rem;line-height:1.4;margin:0 0 .75rem}
h1 .subject{display:block;font-size:1.05rem;font-weight:600;overflow-wrap:anywhere}
h2{font-size:1.05rem;margin:2rem 0 .5rem;padding-bottom:.2rem;border-bottom:1px solid var(--line)}
h2 .note{font-weight:400;color:var(--soft);font-size:.85em;margin-left:.6em}
p{margin:.5rem 0;overflow-wrap:anywhere}
.lead{font-size:1.1rem;border-left:.3rem solid var(--line);padding-left:1rem}
.good{color:var(--good)}.bad{color:var(--bad)}.warn{color:var(--warn)}.muted{color:var(--soft)}.strong{font-weight:600}
code,pre{font:.875em/1.6 ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono CJK JP",monospace}
code{overflow-wrap:anywhere}
.command{background:var(--box);padding:.15rem .5rem;border-radius:.25rem}
blockquote{margin:.75rem 0;padding:.75rem 1rem;background:var(--box);border-left:.25rem solid var(--bad);border-radius:.25rem;overflow-wrap:anywhere;white-space:pre-wrap}
.scroll{overflow-x:auto;margin:.5rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th{text-align:left;font-weight:600;color:var(--soft);white-space:nowrap}
th,td{padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line);vertical-align:top}
td{white-space:nowrap;font-variant-numeric:tabular-nums}
td.flexible{white-space:normal;min-width:9rem;overflow-wrap:anywhere}
.right{text-align:right}
ol,ul{margin:.5rem 0;padding-left:1.6rem}
li{margin:.4rem 0;overflow-wrap:anywhere}
.who{display:block;color:var(--soft);font-size:.85rem}
a{color:var(--link);overflow-wrap:anywhere}
.evidence{list-style:none;padding:0}
.evidence li{background:var(--box);border-radius:.25rem;padding:.5rem .75rem}
.evidence .place{display:block;color:var(--soft);font-size:.8rem}
@media print{body{font-size:11pt}main{max-width:none;padding:0}h2{break-after:avoid}tr,li,blockquote{break-inside:avoid}.scroll{overflow:visible}td{white-space:normal}a[href]::after{content:" (" attr(href) ")";font-size:.85em}a.bare::after{content:none}}
`;

/** SHA-256 of the style sheet for the Content-Security-Policy; a test keeps both together. */
export const STYLE_HASH = 'sha256-QVL6OhA3mO68WOFeYaR9sAoqTrzDO827ovwEeqt+oAc=';
